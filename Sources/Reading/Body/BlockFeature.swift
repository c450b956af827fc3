/// What speaks for or against a block of a page being the article's own text. The names are what `--explain` shows.
enum BlockFeature: Int, CaseIterable, Sendable {
    case bias
    // The element
    case paragraphElement, listItem, headingElement, quoteElement, cellElement, captionElement, otherElement
    // The text
    case length, veryShort, short, long, sentenceEnd, running, commas, smallLetters, digits, capitalsOnly, colonEnd, ellipsis
    case knownWords, appeals, appealsShort, reader, creditEnd, figureLabel, authorNamed
    case plainParagraph, looseShort
    // Links
    case linkShare, allLinks, mostlyLinks, linkedShort, linkedItem
    // What the line is by its words
    case menuLine, shareLine, newsletterLine, cookieLine, commentsLine, advertisementLine, metaLine, legalLine, otherFurniture
    case sectionHead, factsLine, bylineLine, readAlsoLine, creditLine, counterLine, breadcrumbLine
    case repeatedTitle, repeatedText
    // The part it stands in
    case inMenu, inFrame, inRelated, inShare, inNewsletter, inComments, inCookie, inAdvertisement, inMeta, inAuthorBox, inCaption
    case inHidden, inForm, inMedia, inAside, inNoText
    // Where it stands
    case inBody, inArticle, inTitleArticle, inOtherArticle, inMain, inHeaderElement, inFigure, isLead, beforeRegion, afterRegion
    // The company it keeps
    case siblingMass, signatureMass, signatureLinks, halfAtOne, halfAtTwo, halfAtThree, halfFar, parentLinks, grandparentLinks
    case beforeText, afterText, endOfText, massBefore, massEnd, underSection, headingOfLinks, headingOfText
    case inData, notInData
    // Neighbours, in the second pass
    case previousScore, nextScore, nearPrevious, nearNext, aroundScore

    /// Number of the features of the first pass, which come first.
    static let own = BlockFeature.previousScore.rawValue
}

/// The features of one block; most are 0 or 1.
struct FeatureVector: Sendable {
    private(set) var values = [Float](repeating: 0, count: BlockFeature.allCases.count)

    subscript(_ feature: BlockFeature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    mutating func set(_ feature: BlockFeature, if condition: Bool) {
        if condition { values[feature.rawValue] = 1 }
    }
}
