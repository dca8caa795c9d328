using Samlop.Platform.Evaluation;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Evaluate;

/// <summary>Reads a question in the format <c>livelihood-1</c>. A fault names the path of its field.</summary>
public static class CaseReader
{
    public const string Format = "livelihood-1";

    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static LivelihoodCase Read(JsonInput document)
    {
        if (document["format"] is var format && format.Text() != Format) throw format.Bad($"must be {Format}");
        document.OnlyKnows("format", "from", "to", "monthlyNeed", "person", "sources");
        var question = new LivelihoodCase(
            document["from"].Month(),
            document["to"].Month(),
            document["monthlyNeed"].Number(),
            Person(document["person"]),
            [.. document["sources"].Items().Select(SourceReader.Read)]);
        foreach (var problem in question.Problems()) throw new InvalidInput(problem.Field, problem.Text);
        return question;
    }

    private static LivelihoodPerson Person(JsonInput person)
    {
        person.OnlyKnows("birthDate", "livesWithParents", "couple", "childrenBirthDates");
        return new LivelihoodPerson(
            person["birthDate"].Date(),
            person.Optional("livesWithParents")?.Flag() ?? false,
            person.Optional("couple") is { } couple ? Couple(couple) : null,
            [.. person.Optional("childrenBirthDates")?.Items().Select(born => born.Date()) ?? []]);
    }

    private static Couple Couple(JsonInput couple)
    {
        couple.OnlyKnows("partnerInProgramme", "children");
        return new Couple(couple["partnerInProgramme"].Flag(), couple["children"].Flag());
    }

    internal static YearMonth Month(this JsonInput field) => YearMonth.TryParse(field.Text(), out var month) ? month : throw field.Bad("must be a month as yyyy-MM");

    /// <summary>An object with months as field names; absent is empty.</summary>
    internal static Dictionary<YearMonth, T> ByMonth<T>(this JsonInput source, string name, Func<JsonInput, T> read)
    {
        var months = new Dictionary<YearMonth, T>();
        if (source.Optional(name) is not { } given) return months;
        foreach (var (key, value) in given.Fields())
        {
            if (!YearMonth.TryParse(key, out var month)) throw value.Bad("is not named by a month as yyyy-MM");
            if (!months.TryAdd(month, read(value))) throw value.Bad("is given twice");
        }

        return months;
    }
}
