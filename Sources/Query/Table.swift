/// A value as SQLite keeps it.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Text or nil.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    public init(_ number: Int) { self = .integer(Int64(number)) }

    public var isNull: Bool { self == .null }

    public var integer: Int? {
        switch self {
        case .integer(let number): Int(exactly: number)
        case .real(let number): Int(exactly: number)
        default: nil
        }
    }

    public var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }

    /// The text of a text value, nil for all others.
    public var string: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// A column of a result.
public struct Column: Sendable, Hashable {
    public let name: String
    /// True when it is meant to be lined up on the right. Nil: decided by its values.
    public let isNumeric: Bool?

    public init(_ name: String, isNumeric: Bool? = nil) {
        self.name = name
        self.isNumeric = isNumeric
    }
}

/// The answer to a question: named columns and rows of values. Every renderer takes one.
public struct Table: Sendable, Hashable {
    public var columns: [Column]
    public var rows: [[Value]]

    public init(columns: [Column], rows: [[Value]] = []) {
        self.columns = columns
        self.rows = rows
    }

    public init(_ names: [String], rows: [[Value]] = []) {
        self.init(columns: names.map { Column($0) }, rows: rows)
    }

    public var isEmpty: Bool { rows.isEmpty }

    /// The values of the named column; empty when there is none.
    public func values(_ name: String) -> [Value] {
        guard let index = columns.firstIndex(where: { $0.name == name }) else { return [] }
        return rows.map { $0.indices.contains(index) ? $0[index] : .null }
    }

    /// Only the named columns, in that order; unknown names are left out.
    public func selecting(_ names: [String]) -> Table {
        let indices = names.compactMap { name in columns.firstIndex { $0.name == name } }
        return Table(columns: indices.map { columns[$0] }, rows: rows.map { row in indices.map { row[$0] } })
    }
}
