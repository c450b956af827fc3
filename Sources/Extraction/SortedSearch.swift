extension RandomAccessCollection where Index == Int {
    /// The first position from which on the test is true; the test must be false before it and true behind it (binary search).
    func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
