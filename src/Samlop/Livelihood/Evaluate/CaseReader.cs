using Samlop.Platform.Evaluation;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Evaluate;

/// <summary>Reads a question in the format <c>livelihood-1</c>. A fault names the path of its field.</summary>
public static class CaseReader
{
    public const string Format = "livelihood-1";

    /// <param name="today">The day the plan is made where the document does not say it.</param>
    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static LivelihoodCase Read(JsonInput document, DateOnly? today)
    {
        if (document["format"] is var format && format.Text() != Format) throw format.Bad($"must be {Format}");
        document.OnlyKnows("format", "asOf", "from", "to", "monthlyNeed", "person", "givenRates", "sources");
        var question = new LivelihoodCase(
            document["from"].Month(),
            document["to"].Month(),
            document["monthlyNeed"].Number(),
            Person(document["person"]),
            [.. document["sources"].Items().Select(SourceReader.Read)])
        {
            AsOf = document.Optional("asOf")?.Date() ?? today ?? throw new InvalidInput("asOf", "is missing"),
            GivenRates = document.Optional("givenRates") is { } given ? Given(given) : GivenRates.None,
        };
        foreach (var problem in question.Problems()) throw new InvalidInput(problem.Field, problem.Text);
        return question;
    }

    private static LivelihoodPerson Person(JsonInput person)
    {
        person.OnlyKnows("birthDate", "livesWithParents", "couple", "childrenBirthDates", "loneParent", "permit", "municipality",
            "membershipYears");
        return new LivelihoodPerson(
            person["birthDate"].Date(),
            person.Optional("livesWithParents") is { } parents
                ? ByPeriod(parents, false, field => field.Flag(), part => part.Optional("value")?.Flag() ?? true) : false,
            person.Optional("couple") is { } couple ? ByPeriod<Couple?>(couple, null, Couple, Couple) : new ByPeriod<Couple?>(null),
            [.. person.Optional("childrenBirthDates")?.Items().Select(born => born.Date()) ?? []])
        {
            LoneParent = person.Optional("loneParent")?.Flag(),
            Permit = person.Optional("permit") is { } permit ? Permit(permit) : null,
            Municipality = person.Optional("municipality")?.Text(),
            MembershipYears = person.Optional("membershipYears")?.Number(),
        };
    }

    /// <summary>One value for always, or a list of periods with values; outside them it is <paramref name="otherwise"/>.</summary>
    private static ByPeriod<T> ByPeriod<T>(JsonInput field, T otherwise, Func<JsonInput, T> always, Func<JsonInput, T> part)
    {
        if (field.Kind != System.Text.Json.JsonValueKind.Array) return new ByPeriod<T>(always(field));
        return new ByPeriod<T>(otherwise,
            [.. field.Items().Select(item =>
            (new Period(item["from"].Date(), item.Optional("to")?.Date() ?? DateOnly.MaxValue), part(item)))]);
    }

    private static ResidencePermit Permit(JsonInput permit)
    {
        permit.OnlyKnows("ground", "grantedOn");
        return new ResidencePermit(permit["ground"].Text(), permit["grantedOn"].Date());
    }

    private static GivenRates Given(JsonInput given)
    {
        given.OnlyKnows("guideAmount", "studentLoanYear", "qualificationChildSupplement", "skilledYearlyWage");
        return new GivenRates(Rates("guideAmount"), Rates("studentLoanYear"), Rates("qualificationChildSupplement"),
            Rates("skilledYearlyWage"));

        IReadOnlyList<GivenRate> Rates(string name) => [.. given.Optional(name)?.Items().Select(Rate) ?? []];
    }

    private static GivenRate Rate(JsonInput rate)
    {
        rate.OnlyKnows("from", "to", "amount", "source");
        return new GivenRate(rate["from"].Date(), rate.Optional("to")?.Date(), rate["amount"].Number(), rate.Optional("source")?.Text());
    }

    private static Couple? Couple(JsonInput couple)
    {
        couple.OnlyKnows("partnerInProgramme", "children", "from", "to");
        return new Couple(couple["partnerInProgramme"].Flag(), couple["children"].Flag());
    }

    internal static YearMonth Month(this JsonInput field) =>
        YearMonth.TryParse(field.Text(), out var month) ? month : throw field.Bad("must be a month as yyyy-MM");

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
