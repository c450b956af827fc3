/// `-p name value` takes two arguments; the parser knows options of one. They are joined to `name=value` before it sees them.
enum ParameterArguments {
    static func joined(_ arguments: [String]) -> [String] {
        guard arguments.first == "sql" else { return arguments }
        var result: [String] = []
        var i = 0
        while i < arguments.count {
            let argument = arguments[i]
            if argument == "--" { return result + arguments[i...] }
            if argument == "-p" || argument == "--param", i + 2 < arguments.count, isName(arguments[i + 1]) {
                result += [argument, arguments[i + 1] + "=" + arguments[i + 2]]
                i += 3
            } else {
                result.append(argument)
                i += 1
            }
        }
        return result
    }

    /// A name alone: with `=` the value is already there.
    private static func isName(_ text: String) -> Bool { !text.isEmpty && !text.contains("=") }
}
