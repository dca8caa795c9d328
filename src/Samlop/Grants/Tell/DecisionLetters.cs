using Samlop.Access;
using Samlop.Grants.Decide;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell;

/// <summary>The letter of a decision, as the grants speak of it.</summary>
internal sealed class DecisionLetter
{
    public LetterId Id { get; init; }

    public DecisionId Decision { get; init; }

    public GrantApplicationId Application { get; init; }

    public string Kind { get; init; } = "";

    public UserId DispatchedBy { get; init; }

    public DateTimeOffset DispatchedAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public string Title { get; init; } = "";

    public string CaseNumber { get; init; } = "";
}

/// <summary>
/// Tilskuddsbrev, avslagsbrev, avvisningsbrev: the kinds of letters that tell the county of a decision (forvaltningsloven 1967 § 27). One
/// kind for each kind of decision; the blocks and the placeholders of each.
/// </summary>
internal static class DecisionLetters
{
    /// <summary>Used where a dismissal can be appealed; the block <c>appeal</c> where it cannot.</summary>
    public const string AppealRight = "appeal-right";

    private static readonly Words<TellText, DecisionKind> Names = new("Kind");
    private static readonly Words<TellText, DecisionKind> NamesInSentences = new("TheKind");
    private static readonly Words<TellText> BlockNames = new("Block", Enum.GetValues<DecisionKind>().SelectMany(Blocks).Distinct());

    private static readonly LetterPlaceholder[] Common =
    [
        new("fylkeskommune", Meaning(nameof(TellText.Placeholder_County)), (form, _) => Example(nameof(TellText.Example_County), form)),
        new("direktorat", Meaning(nameof(TellText.Placeholder_Directorate)),
            (form, _) => Example(nameof(TellText.Example_Directorate), form)),
        new("utlysning", Meaning(nameof(TellText.Placeholder_Call)), (_, today) => DecisionExample.CallNumber(today)),
        new("tittel", Meaning(nameof(TellText.Placeholder_CallTitle)), (form, _) => Example(nameof(TellText.Example_CallTitle), form)),
        new("saksnummer", Meaning(nameof(TellText.Placeholder_Case)), (_, today) => DecisionExample.CaseNumber(today)),
        new("år", Meaning(nameof(TellText.Placeholder_Year)), (form, today) => today.Year.ToString(form.Culture())),
        new("mottatt", Meaning(nameof(TellText.Placeholder_Received)), (form, today) => Written.Date(today, form.Culture())),
        new("tidspunkt", Meaning(nameof(TellText.Placeholder_Instant)),
            (form, today) => new InstantArgument(OsloClock.EndOf(today)).ToString(null, form.Culture())),
        new("søknadsfrist", Meaning(nameof(TellText.Placeholder_Deadline)), (form, today) => Written.Date(today, form.Culture())),
    ];

    private static readonly LetterPlaceholder[] OfAward =
    [
        .. Common,
        new("beløp", Meaning(nameof(TellText.Placeholder_Amount)),
            (form, today) => Written.Amount(DecisionExample.Of(DecisionKind.Award, form, today).Amount, form.Culture())),
        new("svarfrist", Meaning(nameof(TellText.Placeholder_AnswerBy)),
            (form, today) => Written.Date(DecisionExample.AnswerBy(today), form.Culture())),
    ];

    private static readonly Dictionary<DecisionKind, LetterKind> Kinds = new()
    {
        [DecisionKind.Award] = Kind(DecisionKind.Award, "grant-award", "tilskuddsbrev", OfAward) with { AsksForMore = true },
        [DecisionKind.Rejection] = Kind(DecisionKind.Rejection, "grant-rejection", "avslag", Common),
        [DecisionKind.Dismissal] = Kind(DecisionKind.Dismissal, "grant-dismissal", "avvisning", Common),
    };

    public static IReadOnlyCollection<LetterKind> All => Kinds.Values;

    public static LetterKind KindOf(DecisionKind kind) => Kinds[kind];

    /// <summary>The kind of decision that letters with this code tell of; null where they tell of none.</summary>
    public static DecisionKind? DecisionKindOf(string code) =>
        Kinds.Where(known => known.Value.Code == code).Select(known => (DecisionKind?)known.Key).SingleOrDefault();

    /// <summary>Letters that were found, as those of decisions; others are left out.</summary>
    public static IQueryable<DecisionLetter> OfDecisions(this IQueryable<Letter> letters)
    {
        var codes = All.Select(kind => kind.Code).ToList();
        return letters.Where(l => codes.Contains(l.Kind)).Select(l => new DecisionLetter
        {
            Id = l.Id,
            // The database compares them by their value.
            Decision = (DecisionId)(object)l.Matter,
            Application = (GrantApplicationId)(object)l.CaseSubject,
            Kind = l.Kind,
            DispatchedBy = l.DispatchedBy,
            DispatchedAt = l.DispatchedAt,
            OpenedAt = l.OpenedAt,
            Title = l.Title,
            CaseNumber = l.CaseNumber,
        });
    }

    private static LetterKind Kind(DecisionKind of, string code, string slug, LetterPlaceholder[] placeholders) =>
        new(code, slug, Names.Of(of), NamesInSentences.Of(of))
        {
            Was = [of.ToString()],
            CaseSubject = Subject.Of(default(GrantApplicationId)).Kind,
            Blocks = [.. Blocks(of).Select(key => new LetterBlock(key, BlockNames.Of(key)))],
            Placeholders = placeholders,
            First = () => LetterTexts.Shipped($"{of.ToString().ToLowerInvariant()}.json"),
            Origin = Phrase.In<TellText>(nameof(TellText.Template_Origin)),
            Body = typeof(DecisionLetterBody),
            Dispatchers = GrantNotices.OfTheDirectorate,
            Readers = [Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority],
            Receivers = GrantNotices.OfTheCounty,
            Approvers = [Role.DecisionMaker],
        };

    private static IReadOnlyList<string> Blocks(DecisionKind kind) => kind switch
    {
        DecisionKind.Award =>
        [
            LetterKind.Title, "opening", "continuation", "unvoted", "purpose", "accept", "later", "conditions", "reporting", "control",
            "appeal", "closing",
        ],
        DecisionKind.Rejection => [LetterKind.Title, "opening", "assessment", "appeal", "closing"],
        _ =>
        [
            LetterKind.Title, "opening", "ground-late", "ground-not-eligible", "ground-not-confirmed", "appeal", AppealRight, "closing",
        ],
    };

    private static Phrase Meaning(string key) => Phrase.In<TellText>(key);

    private static string Example(string key, NorwegianForm form) => Phrase.In<TellText>(key).In(form.Culture());
}
