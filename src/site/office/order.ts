/**
 * The order of the children of elements that our libraries write, from the published schemas: ECMA-376, 5th edition, part 1, annex A
 * (https://ecma-international.org/publications-and-standards/standards/ecma-376/), types CT_Presentation, CT_Slide, CT_SlideMaster,
 * CT_SlideLayout, CT_NotesSlide, CT_Workbook, CT_Worksheet, CT_Stylesheet and CT_SectPr, in the words of the transitional schemas.
 * Every other element is held against the schemas by `npm run test:office`.
 */
const ORDERS: Readonly<Record<string, string>> = {
  presentation:
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum ' +
    'custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  sld: 'cSld clrMapOvr transition timing extLst',
  sldMaster: 'cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst',
  sldLayout: 'cSld clrMapOvr transition timing hf extLst',
  notes: 'cSld clrMapOvr extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
    'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
    'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
    'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
    'drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt ' +
    'vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
};

/** The names of an element's children in the schema's order; nothing for an element that stands in no table here. */
export const orderOf = (element: string): readonly string[] | undefined => ORDERS[element]?.split(' ');
