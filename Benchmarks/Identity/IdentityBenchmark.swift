import Foundation
import Grammar
import Identity
import IdentityMeasure
import Languages
import Text

/// Joins generated spellings of names and prints how many were brought together and how many wrongly.
///
///     swift run -c release IdentityBenchmark GAZETTEER [COUNT] [--errors]
@main
struct IdentityBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
        guard let folder = arguments.first else {
            print("usage: IdentityBenchmark FOLDER [COUNT] [--errors]\nFOLDER holds people.tsv and cities.tsv.")
            return
        }
        let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 200_000
        let gazetteer = try Gazetteer(folder: folder)
        let packs = try Languages.load()
        let spelling = SpellingRules(packs: packs)
        var generator = VariantGenerator(gazetteer.names, seed: 7)
        generator.generate(count)
        let run = IdentityRun(generator.variants, rules: spelling)
        print(
            "\(run.profiles) names of \(generator.entities) people and cities -> \(run.entities) entities in \(format(run.seconds)) s (\(format(run.processorSeconds)) s of one processor)"
        )
        report("pairwise", run.score.pairwise)
        report("B-cubed", run.score.bCubed)
        for part in run.kept { print("  \(part.how): \(format(part.share)) of \(part.of)") }
        if CommandLine.arguments.contains("--errors") { printErrors(generator.variants, run.said) }
        measurePairs(gazetteer.pairs, spelling)
    }

    /// Real names of cities: does the Latin name, in a Polish text, meet the city's Cyrillic names in a Russian one?
    private static func measurePairs(_ pairs: [(latin: String, cyrillic: [String])], _ spelling: SpellingRules) {
        var variants: [VariantGenerator.Variant] = []
        for (index, pair) in pairs.enumerated() {
            for (name, language) in [(pair.latin, "pl")] + pair.cyrillic.map({ ($0, "ru") }) {
                variants.append(.init(name: name, language: language, isPerson: false, entity: index, how: "real"))
            }
        }
        let run = IdentityRun(variants, rules: spelling)
        var latin: [Int: Int] = [:]
        var linked = 0
        var found: Set<Int> = []
        for (variant, entity) in zip(variants, run.said) where variant.language == "pl" { latin[variant.entity] = entity }
        for (variant, entity) in zip(variants, run.said) where variant.language == "ru" && latin[variant.entity] == entity {
            linked += 1
            found.insert(variant.entity)
        }
        let all = variants.count - pairs.count
        print(
            "cities, Polish and Russian names, none of them generated: \(linked) of \(all) pairs linked (\(format(Double(linked) / Double(max(all, 1))))), "
                + "\(found.count) of \(pairs.count) cities by at least one (\(format(Double(found.count) / Double(max(pairs.count, 1)))))")
        report("B-cubed", run.score.bCubed)
    }

    private static func printErrors(_ variants: [VariantGenerator.Variant], _ said: [Int]) {
        var byEntity: [Int: [Int]] = [:]
        var bySaid: [Int: [Int]] = [:]
        for index in variants.indices {
            byEntity[variants[index].entity, default: []].append(index)
            bySaid[said[index], default: []].append(index)
        }
        func told(_ index: Int) -> String { "\(variants[index].name) [\(variants[index].language) \(variants[index].how)]" }
        let split = byEntity.sorted { $0.key < $1.key }.filter { Set($0.value.map { said[$0] }).count > 1 }
        for (_, members) in split.prefix(2000).enumerated().filter({ $0.offset.isMultiple(of: 20) }).map(\.element) {
            print(
                "split: "
                    + Dictionary(grouping: members) { said[$0] }.values.map { $0.map(told).joined(separator: ", ") }.joined(
                        separator: "  //  "))
        }
        let merged = bySaid.sorted { $0.key < $1.key }.filter { Set($0.value.map { variants[$0].entity }).count > 1 }
        for (_, members) in merged.prefix(1000).enumerated().filter({ $0.offset.isMultiple(of: 10) }).map(\.element) {
            print(
                "merged: "
                    + Dictionary(grouping: members) { variants[$0].entity }.values.map { $0.map(told).joined(separator: ", ") }.joined(
                        separator: "  //  "))
        }
    }

    private static func report(_ name: String, _ score: (precision: Double, recall: Double)) {
        print("  \(name): precision \(format(score.precision)), recall \(format(score.recall)), F1 \(format(ClusterScore.f1(score)))")
    }

    private static func format(_ value: Double) -> String { String(format: "%.4f", value) }
}
