import Model

/// Names and confidences of the rules by which a class noun's readings are proposed.
struct ReadingRule {
    let name: String
    let confidence: Double

    /// Readings that are no combination of a start and an end.
    enum Special: Int, CaseIterable {
        case definite, beside, besideLinked, behind, behindLinked, behindTail, ofWork

        fileprivate var name: String {
            switch self {
            case .besideLinked: "beside-linked"
            case .behindLinked: "behind-linked"
            case .behindTail: "behind-tail"
            case .ofWork: "of-work"
            default: "\(self)"
            }
        }
    }

    static func of(_ noun: ClassNoun, _ start: NameStarts.Form, _ end: NameEnds.Form) -> ReadingRule {
        table[index(noun) + start.rawValue * ends + end.rawValue]
    }

    static func of(_ noun: ClassNoun, _ special: Special) -> ReadingRule {
        table[index(noun) + NameStarts.Form.allCases.count * ends + special.rawValue]
    }

    private static let ends = NameEnds.Form.allCases.count
    private static let width = NameStarts.Form.allCases.count * ends + Special.allCases.count

    private static func index(_ noun: ClassNoun) -> Int {
        ((noun.group.rawValue * 2 + (noun.kind == .event ? 1 : 0)) * 2 + (noun.isMany ? 1 : 0)) * width
    }

    /// Made once: to put names together for each reading would cost more than to find the readings.
    private static let table: [ReadingRule] = {
        var table: [ReadingRule] = []
        for group in ClassNoun.Group.allCases {
            for kind in [EntityKind.project, .event] {
                for isMany in [false, true] {
                    let label = ClassNoun.label(group, isMany: isMany)
                    func add(_ form: String) {
                        let name = label + "-" + form
                        table.append(ReadingRule(name: name, confidence: RuleConfidence.of(name, kind)))
                    }
                    for start in NameStarts.Form.allCases {
                        for end in NameEnds.Form.allCases { add(end == .none ? "\(start)" : "\(start)-\(end)") }
                    }
                    for special in Special.allCases { add(special.name) }
                }
            }
        }
        return table
    }()
}
