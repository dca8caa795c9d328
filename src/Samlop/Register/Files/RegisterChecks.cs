using Samlop.Platform.Identifiers;

namespace Samlop.Register.Files;

/// <summary>
/// What must hold between the rows of a register. Each check throws <see cref="InvalidRegister"/> at the first row that breaks it.
/// </summary>
internal static class RegisterChecks
{
    public static void Unique<T, TKey>(List<RegisterEntry<T>> entries, string column, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        foreach (var entry in entries)
        {
            if (!seen.Add(key(entry.Item))) throw entry.Row.Bad(column, $"'{entry.Row.Text(column)}' stands there already");
        }
    }

    public static void PeriodsDoNotOverlap<TNumber, T>(List<RegisterEntry<T>> entries)
        where TNumber : class, IIdentifier<TNumber>
        where T : class, IDated<TNumber>
    {
        foreach (var sameNumber in entries.GroupBy(entry => entry.Item.Number))
        {
            var earlier = new List<Validity>();
            foreach (var entry in sameNumber)
            {
                if (earlier.Exists(entry.Item.Validity.Overlaps))
                    throw entry.Row.Bad("valid_from", $"overlaps another period of {entry.Item.Number.Value}");
                earlier.Add(entry.Item.Validity);
            }
        }
    }

    /// <summary>Whoever ended has successors, which begin or hold on the next day; whoever still holds has none.</summary>
    public static void SuccessorsExist<TNumber, T>(List<RegisterEntry<T>> entries)
        where TNumber : class, IIdentifier<TNumber>
        where T : class, IDated<TNumber>
    {
        var byNumber = entries.ToLookup(entry => entry.Item.Number, entry => entry.Item.Validity);
        foreach (var (row, item) in entries)
        {
            if (item.Validity.DayAfter is not { } next)
            {
                if (item.Successors.Count > 0) throw row.Bad("successors", "are given although valid_to is empty");
                continue;
            }

            if (item.Successors.Count == 0) throw row.Bad("successors", "are missing although valid_to is given");
            foreach (var successor in item.Successors)
            {
                if (!byNumber[successor].Any(validity => validity.Holds(next)))
                    throw row.Bad("successors", $"{successor.Value} does not exist on {next:yyyy-MM-dd}");
            }
        }
    }

    /// <summary>
    /// The county that a municipality's number begins with exists on the municipality's first day and on its last. A county may change name
    /// in between.
    /// </summary>
    public static void CountiesExist(List<RegisterEntry<Municipality>> entries, DatedRegister<CountyNumber, County> counties)
    {
        foreach (var (row, municipality) in entries)
        {
            var (county, validity) = (municipality.Number.County, municipality.Validity);
            if (counties.Find(county, validity.From) is null)
                throw row.Bad("valid_from", $"there is no county {county} on that day");
            if (counties.Find(county, validity.To ?? DateOnly.MaxValue) is null)
                throw row.Bad("valid_to", $"there is no county {county} as long as that");
        }
    }

    public static void Known<T>(List<RegisterEntry<T>> entries, string column, Func<T, string?> reference, Func<string, bool> exists)
    {
        foreach (var (row, item) in entries)
        {
            if (reference(item) is { } code && !exists(code)) throw row.Bad(column, $"there is no {code}");
        }
    }
}
