import Grammar
import Model
import Testing

@testable import Reading

@Suite("Parts of a page")
struct PagePartsTests {
    private static let names: PartNames? = {
        let lines = [
            "part_name\tmenu|navbar\tmenu", "part_name\tad|adbox\tadvertisement", "part_name\tsee also|read more\trelated",
            "part_name\t*newsletter*\tnewsletter", "part_name\tarticle body|*bodytext*\ttext", "part_name\tcomments\tcomments",
            "part_name\tis hidden|hidden\thidden\twhole",
        ]
        let file = (name: "furniture.tsv", text: lines.joined(separator: "\n") + "\n")
        return (try? LanguagePack(code: "en", files: [file])).map { PartNames(packs: [$0]) }
    }()

    private func kind(_ name: String) throws -> String {
        let names = try #require(Self.names)
        return Array(name.utf8).withUnsafeBufferPointer { names.name(names.kind(of: $0)) }
    }

    @Test(
        "words, pairs, stretches and whole names",
        arguments: [
            ("menu", "menu"), ("main-menu", "menu"), ("c-menu__item", "menu"), ("menus", ""), ("MENU", "menu"), ("submenu", ""),
            ("box see-also", "related"), ("see_also", "related"), ("see", ""), ("see box also", ""), ("seealso", ""),
            ("footernewsletterbox", "newsletter"), ("hidden", "hidden"), ("label-hidden", ""), ("box is-hidden", "hidden"), ("", ""),
        ])
    func words(name: String, want: String) throws { #expect(try kind(name) == want) }

    @Test(
        "names in camel case, but not the short bits of made-up names",
        arguments: [
            ("mainMenu", "menu"), ("seeAlso", "related"), ("teaserReadMore", "related"), ("adBox", "advertisement"), ("kXAdBe", ""),
            ("sc-bdAdJa", ""), ("navbarTop", "menu"),
        ])
    func camelCase(name: String, want: String) throws { #expect(try kind(name) == want) }

    @Test(
        "the text's names go before all others but comments",
        arguments: [
            ("article-body menu", "text"), ("article-body-newsletter", "text"), ("mainbodytext", "text"), ("articleBody", "text"),
            ("comments article-body", "comments"), ("hidden article-body", "text"),
        ])
    func text(name: String, want: String) throws { #expect(try kind(name) == want) }

    private func page(_ body: String) throws -> (tree: HTMLTree, parts: PageParts, blocks: [PageBlock]) {
        let tree = try HTMLTree(Array("<html><body>\(body)</body></html>".utf8), path: "page.html")
        let parts = PageParts(tree, names: try #require(Self.names))
        return (tree, parts, PageSegmentation.blocks(tree, parts))
    }

    private let paragraph =
        "<p>The harbour board met on Friday and agreed to dredge the eastern basin before the herring fleet returns in autumn.</p>"

    @Test("the article is looked for in the smallest element with most of the text")
    func content() throws {
        let many = String(repeating: paragraph, count: 4)
        let page = try page("<div id=a><p>Short.</p></div><div id=b><div id=c>\(many)</div></div><div id=d>\(paragraph)</div>")
        let found = try #require(ContentFinder(tree: page.tree, parts: page.parts, blocks: page.blocks).find())
        #expect(page.tree.attribute(found.lowerBound, "id") == "c")
        let stated = try self.page("<div>\(paragraph)<section itemprop=articleBody>\(many)</section>\(paragraph)</div>")
        let body = try #require(ContentFinder(tree: stated.tree, parts: stated.parts, blocks: stated.blocks).find())
        #expect(stated.tree.tag(body.lowerBound) == .section)
        let none = try self.page("<ul><li><a href=/a>Fish</a></li><li><a href=/b>Boats</a></li></ul>")
        #expect(ContentFinder(tree: none.tree, parts: none.parts, blocks: none.blocks).find() == nil)
    }

    @Test("a part's name is believed only where it does not take the article along")
    func misleading() throws {
        let many = String(repeating: paragraph, count: 4)
        let inside = try page("<div class=adbox>\(many)</div>")
        #expect(inside.blocks.allSatisfy { $0.reason == nil })
        let beside = try page("<div>\(many)</div><div class=adbox>\(paragraph)</div>")
        #expect(beside.blocks.map(\.reason) == [nil, nil, nil, nil, "advertisement"])
    }

    @Test("masses: siblings, blocks alike, steps to half of the text, links around")
    func masses() throws {
        let page = try page(
            "<div><div class=x>\(paragraph)\(paragraph)\(paragraph)</div><p class=y><a href=/a>Fish and boats</a></p></div>")
        let masses = BlockMasses(tree: page.tree, blocks: page.blocks)
        let size = page.blocks[0].line.byteCount
        #expect(masses.total == 3 * size)
        #expect(masses.siblings(page.blocks[1]) == 3 * size)
        #expect(masses.alike(0).weight == 3 * size)
        #expect(masses.alike(3).weight == 0)
        #expect(masses.alike(3).links == page.blocks[3].linkBytes)
        #expect(masses.stepsToHalf(page.blocks[0]) == 1)
        #expect(masses.linkShares(page.blocks[0]).0 == 0)
        #expect(masses.linkShares(page.blocks[0]).1 > 0)
    }

    @Test("teasers side by side are cards; an article's sections and a list of links are none")
    func cards() throws {
        func card(_ link: String, _ text: String) -> String {
            "<div class=k><h3><a href=/\(link)>The \(link) of the old harbour</a></h3><p>\(text)</p></div>"
        }
        let teaser = "It took nobody by surprise that it was gone by the morning."
        func isCard(_ html: String) throws -> [Bool] {
            let page = try page(html)
            let cards = TeaserCards(tree: page.tree, blocks: page.blocks)
            return page.blocks.map { cards.contains($0) }
        }
        let rail = ["crane", "clock", "light"].map { card($0, teaser) }.joined()
        #expect(try isCard("<div>\(rail)</div>\(paragraph)") == [true, true, true, true, true, true, false])
        // Two alike may be chance.
        #expect(try !isCard("<div>\(card("crane", teaser))\(card("clock", teaser))</div>\(paragraph)").contains(true))
        // A link within the page heads an entry of a live ticker.
        #expect(try !isCard("<div>\(rail.replacing("href=/", with: "href=#"))</div>").contains(true))
        let long = String(repeating: teaser + " ", count: 9)
        #expect(try !isCard("<div>" + ["crane", "clock", "light"].map { card($0, long) }.joined() + "</div>").contains(true))
        let links = (1...6).map { "<li><a href=/\($0)>The boats of the year \($0)</a></li>" }.joined()
        #expect(try !isCard("<ul>\(links)</ul>").contains(true))
    }

    @Test("a stated body knows its own lines, and is none when it is short")
    func statedBody() throws {
        #expect(StatedBody("Too short to say anything.") == nil)
        let text = String(repeating: "The harbour board met on Friday and agreed to dredge the eastern basin before autumn. ", count: 6)
        let body = try #require(StatedBody(text))
        #expect(body.contains("agreed to dredge the eastern basin"))
        #expect(body.share(of: "agreed to dredge the eastern basin") == 1)
        #expect(!body.contains("Sign up for our letter on fish and boats"))
        #expect(!body.contains("The harbour"))
        #expect(body.share(of: "The harbour") == 0)
    }
}
