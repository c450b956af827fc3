/// What the names that a page's authors give to its parts (class, id, role) say of them.
enum StructureHints {
    /// Words of a name that mark a part which is not the article, with the reason.
    static let words: [String: String] = {
        var table: [String: String] = [:]
        for (reason, words) in [
            (
                "menu",
                "nav navi navbar navigation menu menue topmenu mainmenu submenu breadcrumb breadcrumbs breadcrump crumbs brotkrumen pagination pager paging pagenav skip toc toolbar topbar masthead sitemap tabs"
            ),
            (
                "page-frame",
                "footer fuss fusszeile colophon imprint impressum sitefooter siteheader sidebar sidebars side rail marginal randspalte widget widgets offcanvas"
            ),
            (
                "related",
                "related relatedposts recommend recommended recommendation recommendations empfehlungen similar teaser teasers teaserlist promo promos popular trending mostread meistgelesen outbrain taboola plista readmore readnext morenews crosslinks verwandte weiterlesen yarpp jp linklist upnext latest recirculation ligatus"
            ),
            (
                "share",
                "share sharing sharebar sharer shariff sharedaddy social socials socialmedia socialbar addtoany addthis heateor sns teilen bookmark followus"
            ),
            (
                "newsletter",
                "newsletter newsletters subscribe subscription signup optin mailchimp paywall abo abobox abonnieren piano donation donate spenden steady"
            ),
            (
                "comments",
                "comment comments commentlist commentform kommentar kommentare disqus respond reply replies discussion trackback trackbacks pingback komentarze livefyre coral"
            ),
            ("cookie", "cookie cookies consent gdpr dsgvo cmp cookiebar cookiebanner"),
            (
                "advertisement",
                "ad ads adv advert adverts advertisement advertising anzeige anzeigen werbung sponsor sponsored sponsoring adsense adsbygoogle dfp banner banners adslot adbox reklama adcontainer"
            ),
            (
                "meta",
                "postmeta entrymeta tags taglist tagcloud tagged keywords postinfo timestamp rating ratings vote votes poll quiz survey likes counter readingtime"
            ),
            ("author-box", "authorbox authorbio authorinfo bio vcard gravatar avatar"),
            (
                "caption",
                "credit credits copyright photocredit bildquelle bildnachweis caption wp-caption-text gallery galleria slider slideshow carousel lightbox fotostrecke"
            ),
            ("hidden", "invisible screenreader sronly visuallyhidden noprint printonly modal popup overlay tooltip accessibility"),
            ("form", "login signin search searchform searchbox suche suchformular contactform"),
            ("media", "player videoplayer jwplayer podcast audioplayer embed"),
        ] {
            for word in words.split(separator: " ") { table[String(word)] = reason }
        }
        return table
    }()

    /// Pairs of words that say what neither says alone.
    static let pairs: [String: String] = {
        var table: [String: String] = [:]
        for (reason, pairs) in [
            (
                "page-frame",
                "site-header page-header-nav site-footer page-footer global-header main-header top-bar site-info header-nav meta-nav"
            ),
            (
                "related",
                "read-more read-next more-news more-stories see-also most-read most-popular also-read mehr-zum mehr-artikel related-articles post-navigation nav-links next-post prev-post latest-news recent-posts"
            ),
            ("share", "follow-us social-media"),
            (
                "meta",
                "post-meta entry-meta article-meta meta-data post-info entry-footer article-tags post-tags tag-list cat-links post-date entry-date article-date byline-date reading-time post-footer entry-utility article-info post-categories"
            ),
            (
                "author-box",
                "author-box author-bio author-info about-author author-description author-card author-profile author-details post-author article-author entry-author"
            ),
            ("hidden", "screen-reader sr-only visually-hidden print-only no-print d-none"),
            ("media", "video-player audio-player"),
            ("caption", "image-credit photo-credit media-credit image-copyright img-caption"),
            ("advertisement", "ad-container ad-slot ad-wrapper"),
        ] {
            for pair in pairs.split(separator: " ") { table[String(pair)] = reason }
        }
        return table
    }()

    /// Whole names (`hidden`, but not `hidden-on-mobile` or `label-hidden`) that hide a part.
    static let hidingNames: Set<String> = [
        "hidden", "hide", "is-hidden", "u-hidden", "visually-hidden", "screen-reader-text", "sr-only", "d-none",
    ]

    /// Parts of a name long enough to be meant wherever they stand in it.
    static let fragments: [(String, String)] = [
        ("breadcrumb", "menu"), ("newsletter", "newsletter"), ("comment", "comments"), ("kommentar", "comments"), ("cookie", "cookie"),
        ("sidebar", "page-frame"),
        ("related", "related"), ("recommend", "related"), ("sharing", "share"), ("sharebar", "share"), ("sharedaddy", "share"),
        ("advert", "advertisement"),
        ("outbrain", "related"), ("taboola", "related"), ("paywall", "newsletter"), ("werbung", "advertisement"), ("disqus", "comments"),
        ("navigation", "menu"),
        ("teaser", "related"), ("socialmedia", "share"), ("megamenu", "menu"), ("sponsor", "advertisement"), ("authorbox", "author-box"),
        ("tagcloud", "meta"),
        ("subscri", "newsletter"), ("popup", "hidden"),
    ]

    /// Names of the part that is the article's text, surest first.
    static let bodies: [String] = [
        "articlebody", "article-body", "article__body", "article_body", "entry-content", "post-content", "post-body", "postcontent",
        "story-body", "storybody",
        "article-content", "article__content", "articlecontent", "article-text", "articletext", "article__text", "post-entry", "postbody",
        "story-content",
        "news-content", "newstext", "news-text", "news_text", "text-content", "content-text", "entry-body", "td-post-content",
        "single-content", "blog-content",
        "body-text", "bodytext", "mw-content-text", "field-name-body", "field--name-body", "node-content", "storytext", "rich-text",
        "richtext",
    ]

    /// The reason why a part of that name is not the article; nil when nothing speaks against it.
    static func reason(_ name: String) -> String? {
        let lower = name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let text = String(decoding: lower, as: UTF8.self)
        if bodies.contains(where: text.contains), !text.contains("comment") { return nil }
        if text.split(separator: " ").contains(where: { hidingNames.contains(String($0)) }) { return "hidden" }
        var previous = ""
        for word in text.utf8.split(whereSeparator: { !($0 >= 0x61 && $0 <= 0x7A) && !($0 >= 0x30 && $0 <= 0x39) }) {
            let word = String(word) ?? ""
            if let reason = words[word] { return reason }
            if !previous.isEmpty, let reason = pairs[previous + "-" + word] { return reason }
            previous = word
        }
        for (fragment, reason) in fragments where text.contains(fragment) { return reason }
        return nil
    }
}
