namespace Samlop.Platform.Search;

/// <summary>Which of a list of texts hold a word, by the words in order: what the table of words is for rows.</summary>
internal sealed class ListIndex
{
    private readonly string[] words;
    private readonly int[][] places;
    private readonly int many;

    public ListIndex(IEnumerable<string> texts)
    {
        var byWord = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var word in SearchWords.Of(text))
            {
                if (!byWord.TryGetValue(word, out var holders)) byWord[word] = holders = [];
                holders.Add(many);
            }

            many++;
        }

        (words, places) = ([.. byWord.Keys], [.. byWord.Values.Select(holders => holders.ToArray())]);
    }

    /// <summary>The places of the texts that hold all of the words, in their order.</summary>
    public IReadOnlyList<int> Holding(IReadOnlyList<AskedWord> asked)
    {
        var held = new int[many];
        for (var n = 0; n < asked.Count; n++)
            foreach (var place in Holding(asked[n]))
                if (held[place] == n) held[place]++;
        return [.. Enumerable.Range(0, many).Where(place => held[place] == asked.Count)];
    }

    private IEnumerable<int> Holding(AskedWord asked)
    {
        for (var at = First(asked.First); at < words.Length && string.CompareOrdinal(words[at], asked.End) < 0; at++)
            if (asked.Is(words[at]))
                foreach (var place in places[at]) yield return place;
    }

    private int First(string word)
    {
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }
}
