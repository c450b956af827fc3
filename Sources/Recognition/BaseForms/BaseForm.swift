/// A name's base form and what made it.
public struct BaseForm: Sendable, Hashable {
    /// The name in the nominative, its number kept, with the capitals of the text.
    public let text: String
    /// `catalogue`, `as-written`, `given-name`, `seen-in-text`, `agreement`, `genitive`, or `edit-script` with the scripts of the changed words
    /// (`edit-script -em→∅`).
    public let rule: String

    public init(text: String, rule: String) {
        self.text = text
        self.rule = rule
    }
}
