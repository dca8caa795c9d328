using Samlop.Bench;

var areas = new SortedDictionary<string, Action<string[]>>(StringComparer.Ordinal)
{
    ["composition"] = _ => CompositionBench.Run(),
    ["livelihood"] = _ => LivelihoodBench.Run(),
    ["money"] = PagesBench.RunMoney,
    ["pages"] = PagesBench.Run,
    ["places"] = PlacesBench.Run,
    ["sharing"] = SharingBench.Run,
};

if (args is [var area, .. var rest] && areas.TryGetValue(area, out var measure))
{
    measure(rest);
    return 0;
}

Console.Error.WriteLine($"bench AREA; AREA is one of: {string.Join(", ", areas.Keys)}");
return 2;
