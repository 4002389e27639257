/**
 * Turns on the share buttons of a page. They are hidden until script runs, because without it they would do nothing; the e-mail link
 * works always. The device's own share menu appears only where there is one. Nobody is told that a page was shared.
 */
export function offerSharing(): void {
  for (const bar of document.querySelectorAll('share-page')) {
    const button = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-${name}]`);
    const say = (words: string) => {
      const status = bar.querySelector('[role=status]');
      if (status) status.textContent = words;
    };
    const address = location.origin + location.pathname;

    // Built without knowing where the site would live, the link may name another address: use the page's own.
    const mail = bar.querySelector<HTMLAnchorElement>('[data-mail]');
    if (mail) {
      const title = mail.dataset.mail ?? document.title;
      mail.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`;
    }

    const share = button('share');
    if (share && 'share' in navigator) {
      share.hidden = false;
      // A person who closes the share menu rejects the promise: nothing to say about that.
      share.addEventListener(
        'click',
        () => void navigator.share({ title: document.title, url: address }).catch(() => undefined),
      );
    }

    const copy = button('copy');
    // Only where the address is safe to read is there anything to copy with.
    if (copy && !('clipboard' in navigator)) copy.hidden = true;
    else if (copy) {
      copy.addEventListener('click', () => {
        navigator.clipboard.writeText(address).then(
          () => say('Link copied.'),
          () => say(`Your browser did not allow copying. The link is ${address}`),
        );
      });
    }

    const print = button('print');
    print?.addEventListener('click', () => window.print());
  }
}
