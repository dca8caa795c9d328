using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Persons.Look;

/// <summary>Kortet: a person as one reader may see them for one purpose, a section for each category.</summary>
/// <param name="Name">Null where the reader may not see who it is.</param>
/// <param name="Person">Of several records, the one of the reader's own body; where it has none, the one that stays.</param>
/// <param name="Owner">The body that recorded that.</param>
public sealed record PersonCard(PersonId Person, SharingPurpose Purpose, Body Owner, string? Name, IReadOnlyList<CardSection> Sections)
{
    public IReadOnlyList<CardFact> AllFacts => [.. Sections.SelectMany(section => section.Facts)];

    /// <summary>The categories in which something is shown. That of who somebody is has the name, whatever else it has.</summary>
    public IReadOnlyList<PersonCategory> Seen =>
    [
        .. Sections.Where(section => section.Answer is CardAnswer.Shown
            && (section.Facts.Count > 0 || (section.Category is PersonCategory.Identity && Name is not null)))
            .Select(section => section.Category),
    ];

    /// <summary>Where the person lives, as far as it is shown: the last municipality that has no end.</summary>
    public string? Municipality => AllFacts
        .LastOrDefault(fact => fact is { Fact.Kind: FactKind.Residence, Ended: null, Code: not null })?.Code;

    /// <summary>The lowest level among the newest results of each skill, as far as they are shown.</summary>
    public string? NorwegianLevel => AllFacts
        .Where(fact => fact is { Fact.Kind: FactKind.Norwegian, Code: not null })
        .GroupBy(fact => fact.Label).Select(skill => StoredNames<NorwegianLevel>.Find(skill.Last().Code))
        .Min()?.ToString();

    public IReadOnlyList<PersonCategory> NotShared =>
        [.. Sections.Where(section => section.Answer is not CardAnswer.Shown).Select(section => section.Category)];
}

/// <summary>One category on the card.</summary>
/// <param name="Because">
/// Why it is shown or must be clarified, with the section of law; empty where it is not shared, whatever the cause.
/// </param>
/// <param name="Facts">What is recorded; empty where nothing is, and where it is not shown.</param>
public sealed record CardSection(
    PersonCategory Category, CardAnswer Answer, IReadOnlyList<Phrase> Because, IReadOnlyList<CardFact> Facts);

/// <summary>What a section says: all that is not shared is one and the same.</summary>
public enum CardAnswer
{
    Shown,
    NotShared,
    ToClarify,
}

/// <summary>One line of a section.</summary>
/// <param name="Fact">Which dated fact it tells; null where it is none, and where it is in another body's record of the person.</param>
/// <param name="By">Of a person with several records: the name of the body that recorded it.</param>
public sealed record CardFact(string Label, string Value, FactRef? Fact = null, string? By = null)
{
    /// <summary>The last day that it is of; null where none is known.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Of where somebody lives, and of a result in Norwegian: the number or level that the value tells.</summary>
    public string? Code { get; init; }

    /// <summary>From which day nobody but the person reads it; null where it is not blocked, and to others than the person.</summary>
    public DateOnly? BlockedFrom { get; init; }

    /// <summary>From which day it may be deleted, where that day is to come and is known; null to others than the person.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>It tells of facts that are deleted, and is none itself.</summary>
    public bool IsGone { get; init; }

    /// <summary>It is neither blocked nor deleted by a period: what explains who has seen what outlives the facts.</summary>
    public bool Stays { get; init; }

    /// <summary>It is blocked, and not deleted: the days of others are counted from it.</summary>
    public bool IsNotDeleted { get; init; }

    /// <summary>The value, with who recorded it where that is not the same for all.</summary>
    public string Told => By is null ? Value : Sentence.Say(LookText.Fact_By, Value, By);
}

/// <summary>
/// Which facts on health and family are shown: what the law closes, a child's and health personnel's, is decided each by itself, and may be
/// shown where the rest is not, and the other way about.
/// </summary>
internal sealed record ShownHealth(
    SharingDecision OnPlain, SharingDecision OnChild, SharingDecision OnHealthPersonnel, SharingDecision OnBoth)
{
    public bool Plain => Shows(OnPlain);

    public bool OfChild => Shows(OnChild);

    public bool OfHealthPersonnel => Shows(OnHealthPersonnel);

    public bool Both => Shows(OnBoth);

    /// <summary>By which one of those that the law closes is shown; null where none is.</summary>
    public SharingDecision? Closed => new[] { OnHealthPersonnel, OnChild, OnBoth }.FirstOrDefault(Shows);

    public static ShownHealth To(Asking asking, Person person, SharingTable table)
    {
        return new(On(false, false), On(false, true), On(true, false), On(true, true));

        SharingDecision On(bool health, bool child) => SharingDecision.On(PersonFact.About(person, asking, health, child), table);
    }

    private static bool Shows(SharingDecision decision) => decision.Answer is SharingAnswer.Seen or SharingAnswer.SeenMasked;
}

/// <summary>Loads what was decided to be shown, and nothing else.</summary>
internal static class CardFacts
{
    /// <summary>The name, and the facts of each category that is shown.</summary>
    /// <param name="persons">The one person, by a door.</param>
    /// <param name="isProtected">The address is graded.</param>
    /// <param name="health">Which of the facts on health and family.</param>
    /// <param name="outlived">What of each category is blocked.</param>
    public static async Task<(string? Name, ILookup<PersonCategory, CardFact> Facts)> Of(
        IQueryable<Person> persons, bool isProtected, IReadOnlySet<PersonCategory> shown, ShownHealth health, FactWords words,
        IReadOnlyDictionary<PersonCategory, Outlived> outlived, DateOnly today, CancellationToken cancel)
    {
        var (identity, contact) = (shown.Contains(PersonCategory.Identity), shown.Contains(PersonCategory.Contact));
        var (right, spoken) = (shown.Contains(PersonCategory.RightAndTargetGroup), shown.Contains(PersonCategory.LanguageLevels));
        var school = shown.Contains(PersonCategory.SchoolAndPriorLearning);
        var (worked, lives) = (shown.Contains(PersonCategory.WorkHistory), shown.Contains(PersonCategory.Livelihood));
        var (plain, ofChild, ofHealth, both) = (health.Plain, health.OfChild, health.OfHealthPersonnel, health.Both);
        // A fact that ended on this day or before has outlived its category's period; none did before there were days.
        DateOnly Cut(PersonCategory category) => outlived.GetValueOrDefault(category).Facts ?? DateOnly.MinValue;
        var (cutIdentity, cutContact) = (Cut(PersonCategory.Identity), Cut(PersonCategory.Contact));
        var (cutRight, cutSpoken) = (Cut(PersonCategory.RightAndTargetGroup), Cut(PersonCategory.LanguageLevels));
        var (cutSchool, cutWorked) = (Cut(PersonCategory.SchoolAndPriorLearning), Cut(PersonCategory.WorkHistory));
        var (cutLives, cutHealth) = (Cut(PersonCategory.Livelihood), Cut(PersonCategory.HealthAndFamily));
        // Where a protected person lives is the address, and opens for nobody.
        var home = right && !isProtected;
        var read = await persons.AsNoTracking().AsSplitQuery()
            .Select(p => new
            {
                Given = identity ? p.GivenName : null,
                Family = identity ? p.FamilyName : "",
                Born = identity ? p.BirthDate : null,
                BornIsKnown = identity && p.BirthDateIsKnown,
                Gender = identity ? p.Gender : null,
                Stage = right ? (PersonStage?)p.Stage : null,
                Law = right ? p.Law : IntegrationLaw.None,
                Numbers = p.Numbers.Where(f => identity && (f.To == null || f.To > cutIdentity)).ToList(),
                Contacts = p.Contacts.Where(f => contact && (f.To == null || f.To > cutContact)).ToList(),
                Permits = p.Permits.Where(f => right && (f.To == null || f.To > cutRight)).ToList(),
                Programmes = p.Programmes.Where(f => right && (f.To == null || f.To > cutRight)).ToList(),
                Residences = p.Residences.Where(f => home && (f.To == null || f.To > cutRight)).ToList(),
                Schoolings = p.Schoolings.Where(f => school && (f.To == null || f.To > cutSchool)).ToList(),
                Languages = p.Languages.Where(f => spoken && (f.To == null || f.To > cutSpoken)).ToList(),
                Norwegian = p.NorwegianResults.Where(f => spoken && (f.To == null || f.To > cutSpoken)).ToList(),
                Work = p.Work.Where(f => worked && (f.To == null || f.To > cutWorked)).ToList(),
                Livelihoods = p.Livelihoods.Where(f => lives && (f.To == null || f.To > cutLives)).ToList(),
                HealthMatters = p.HealthMatters.Where(h => (h.To == null || h.To > cutHealth) && (h.OfChild
                    ? (h.UnderHealthPersonnelAct ? both : ofChild) : (h.UnderHealthPersonnelAct ? ofHealth : plain))).ToList(),
            })
            .SingleAsync(cancel);

        var facts = new List<(PersonCategory Category, CardFact Fact)>();
        void Say(PersonCategory category, string label, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts.Add((category, new CardFact(label, value)));
        }

        Say(PersonCategory.Identity, CommonText.BirthDate, PersonWords.Born(read.Born, read.BornIsKnown));
        Say(PersonCategory.Identity, PersonsText.Gender, read.Gender is { } gender ? PersonWords.Of(gender) : null);
        Say(PersonCategory.RightAndTargetGroup, PersonsText.Stage, read.Stage is { } stage ? PersonWords.Of(stage) : null);
        Say(PersonCategory.RightAndTargetGroup, PersonsText.Law, read.Law is IntegrationLaw.None ? null : PersonWords.Of(read.Law));
        IEnumerable<DatedFact> all =
        [
            .. read.Numbers, .. read.Contacts, .. read.Permits, .. read.Programmes, .. read.Residences, .. read.Schoolings,
            .. read.Languages, .. read.Norwegian, .. read.Work, .. read.Livelihoods, .. read.HealthMatters,
        ];
        // How somebody is reached and spoken to is told as it is today; the rest has its days beside it.
        var told = all.Where(fact => !fact.NeverWas && (fact.FactKind is not (FactKind.Number or FactKind.Contact or FactKind.Language)
            || fact.IsInForce(today)));
        foreach (var fact in told.OrderBy(fact => fact.FactKind).ThenBy(fact => fact.From).ThenBy(fact => fact.Id.Value))
            facts.Add((FactWords.CategoryOf(fact.FactKind), words.Told(fact)));
        return (identity ? PersonWords.Name(read.Given, read.Family) : null, facts.ToLookup(f => f.Category, f => f.Fact));
    }
}
