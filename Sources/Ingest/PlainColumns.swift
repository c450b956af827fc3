/// Columns of text for people.
extension String {
    /// At least one blank behind it.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

/// The number with two decimals.
func hundredths(_ value: Double) -> String {
    let whole = Int((abs(value) * 100).rounded())
    let digits = whole % 100
    return (value < 0 && whole > 0 ? "-" : "") + "\(whole / 100)." + (digits < 10 ? "0" : "") + "\(digits)"
}
