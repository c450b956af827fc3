/// Elements that matter to reading; every other one is `other`.
enum HTMLTag: String, CaseIterable, Sendable {
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case div, p, span, a, br, hr, wbr, h1, h2, h3, h4, h5, h6, blockquote, pre, q, cite, figure, figcaption
    case ul, ol, li, dl, dt, dd, table, thead, tbody, tfoot, tr, td, th, caption
    case article, section, main, header, footer, nav, aside, address, details, summary, hgroup, menu, dialog, center, fieldset, legend
    case form, button, input, select, option, textarea, label, datalist, output
    case img, picture, svg, video, audio, canvas, object, embed, iframe, map, source, track
    case time, abbr, b, i, em, strong, small, sub, sup, mark, del, ins, u, font, code, kbd, data, rt, rp
    case other

    static let byName: [String: HTMLTag] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Starts and ends a line of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .figure, .figcaption, .ul, .ol, .li, .dl, .dt, .dd,
            .table, .thead,
            .tbody, .tfoot, .tr, .caption, .article, .section, .main, .header, .footer, .nav, .aside, .address, .details, .summary, .hgroup,
            .menu, .dialog,
            .center, .fieldset, .legend, .form, .hr, .option, .br:
            true
        default: false
        }
    }

    /// Never holds text of an article.
    var isNeverText: Bool {
        switch self {
        case .script, .style, .template, .noscript, .svg, .video, .audio, .canvas, .object, .embed, .iframe, .map, .button, .input, .select,
            .option,
            .textarea, .datalist, .nav, .menu, .dialog, .head, .title:
            true
        default: false
        }
    }

    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
