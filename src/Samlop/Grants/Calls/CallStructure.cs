using Samlop.Platform.Text;

namespace Samlop.Grants.Calls;

/// <summary>What a field of the call holds, and so how it is typed, checked and shown.</summary>
public enum CallFieldKind
{
    /// <summary>One line, at most <see cref="CallStructure.LineLimit"/> characters.</summary>
    Line,

    /// <summary>Running text in paragraphs, at most <see cref="CallStructure.TextLimit"/> characters.</summary>
    Text,

    Date,

    /// <summary>A time of day; empty means the end of the day.</summary>
    Time,

    /// <summary>Kroner, more than nothing.</summary>
    Amount,

    /// <summary>A whole number from 1 to 9 999.</summary>
    Number,

    /// <summary>A year that a call may have in its number (<see cref="CallNumber"/>).</summary>
    Year,

    Email,

    /// <summary>A telephone number in Norway or, with +, elsewhere.</summary>
    Phone,

    /// <summary>One of the codes of its column.</summary>
    Choice,

    /// <summary>A list: rows of one to three cells, each row with a stable code of its own.</summary>
    Rows,
}

/// <summary>One field of a part. <paramref name="Key"/> is the stored code; its texts are <c>CallField_{part}_{key}</c>.</summary>
/// <param name="Needed">Must be filled in before the call is sent to publication.</param>
/// <param name="Columns">The cells of a row, for <see cref="CallFieldKind.Rows"/>; the first must be filled in.</param>
public sealed record CallField(string Key, CallFieldKind Kind, bool Needed = false, params CallColumn[] Columns)
{
    /// <summary>Two rows may not begin with the same words.</summary>
    public bool Distinct { get; init; }

    /// <summary>The key of a field of the part whose year this one may not be before.</summary>
    public string? NotBefore { get; init; }

    /// <summary>Belongs to this call alone: a copy does not take it over. (Nor does it take dates and amounts, of any field.)</summary>
    public bool OfThisCall { get; init; }

    public bool Needs(CallColumn column) => column.Needed || column == Columns[0];
}

/// <summary>A cell of a row.</summary>
/// <param name="Needed">Must be filled in, in every row that is not empty.</param>
/// <param name="Options">
/// The codes of a <see cref="CallFieldKind.Choice"/>; their words are <c>CallChoice_{part}_{field}_{column}_{code}</c>.
/// </param>
public sealed record CallColumn(string Key, CallFieldKind Kind, bool Needed = false, params string[] Options);

/// <summary>A part of the call: one page of the builder and one section of the published call.</summary>
/// <param name="Key">The stored code.</param>
/// <param name="Slug">Its word in addresses.</param>
public sealed record CallPartDefinition(string Key, string Slug, params CallField[] Fields)
{
    public CallField? Field(string key) => Fields.FirstOrDefault(f => f.Key == key);
}

/// <summary>
/// Utlysningens oppbygning: the parts and fields of a call in the circular's own order (circular 17-2022). The builder, the checks, the
/// published page and the difference between versions are all made from this table.
/// </summary>
public static class CallStructure
{
    public const int LineLimit = 300;
    public const int TextLimit = 8000;
    public const int RowLimit = 40;

    private const CallFieldKind Line = CallFieldKind.Line;
    private const CallFieldKind Text = CallFieldKind.Text;
    private const CallFieldKind Rows = CallFieldKind.Rows;

    public static readonly IReadOnlyList<CallPartDefinition> Parts =
    [
        new("identity", "hjemmel",
            new CallField("title", Line, Needed: true) { OfThisCall = true },
            new CallField("area", Line),
            new CallField("reference", Line) { OfThisCall = true },
            new CallField("dated", CallFieldKind.Date, Needed: true),
            new CallField("parent", Line),
            new CallField("legalFrame", Text, Needed: true)),
        new("trial", "forsoket",
            new CallField("text", Text, Needed: true),
            new CallField("fromYear", CallFieldKind.Year),
            new CallField("toYear", CallFieldKind.Year) { NotBefore = "fromYear" }),
        new("purpose", "mal",
            new CallField("scheme", Text, Needed: true),
            new CallField("area", Text)),
        new("target", "malgruppe",
            new CallField("group", Text, Needed: true),
            new CallField("priority", Text)),
        new("recipients", "mottakere",
            new CallField("text", Text, Needed: true)),
        new("criteria", "kriterier",
            new CallField("text", Text, Needed: true),
            new CallField("agreement", Text),
            new CallField("agreementTopics", Rows, false,
                new CallColumn("text", Line),
                new CallColumn("kind", CallFieldKind.Choice, Needed: true, "must", "may")) { Distinct = true }),
        new("weights", "vekt",
            new CallField("intro", Text),
            new CallField("elements", Rows, false, new CallColumn("title", Line), new CallColumn("text", Text)) { Distinct = true }),
        new("contents", "innhold",
            new CallField("text", Text, Needed: true)),
        new("frame", "ramme",
            new CallField("amount", CallFieldKind.Amount, Needed: true),
            new CallField("year", CallFieldKind.Year, Needed: true),
            new CallField("projects", CallFieldKind.Number),
            new CallField("classSize", CallFieldKind.Number),
            new CallField("maxYears", CallFieldKind.Number),
            new CallField("text", Text)),
        new("costs", "utgifter",
            new CallField("intro", Text),
            new CallField("eligible", Rows, Needed: true, new CallColumn("text", Line)) { Distinct = true },
            new CallField("other", Line),
            new CallField("barred", Text, Needed: true)),
        new("assessment", "vurdering",
            new CallField("text", Text, Needed: true)),
        new("applying", "soknad",
            new CallField("text", Text, Needed: true),
            new CallField("deadline", CallFieldKind.Date, Needed: true),
            new CallField("deadlineTime", CallFieldKind.Time),
            new CallField("decision", CallFieldKind.Date),
            new CallField("late", Text)),
        new("payment", "utbetaling",
            new CallField("text", Text, Needed: true)),
        new("reporting", "rapportering",
            new CallField("requirements", Rows, Needed: true, new CallColumn("text", Text)) { Distinct = true },
            new CallField("due", Rows, false,
                new CallColumn("date", CallFieldKind.Date), new CallColumn("text", Line, Needed: true))),
        new("control", "kontroll", new CallField("text", Text, Needed: true)),
        new("appeal", "klage", new CallField("text", Text, Needed: true)),
        new("contacts", "kontakt",
            new CallField("roles", Rows, Needed: true,
                new CallColumn("role", Line), new CallColumn("email", CallFieldKind.Email), new CallColumn("phone", CallFieldKind.Phone))),
    ];

    private static readonly Words<GrantsText> Titles = new("CallPart", Parts.Select(part => part.Key));
    private static readonly Words<GrantsText> Guidance = new("CallGuidance", Parts.Select(part => part.Key));
    private static readonly Words<GrantsText> Labels = new("CallField",
        Parts.SelectMany(part => part.Fields, (part, field) => $"{part.Key}_{field.Key}"));
    private static readonly Words<GrantsText> ColumnLabels = new("CallColumn",
        from part in Parts from field in part.Fields from column in field.Columns select $"{part.Key}_{field.Key}_{column.Key}");

    private static readonly Words<GrantsText> Choices = new("CallChoice",
        from part in Parts
        from field in part.Fields
        from column in field.Columns
        from option in column.Options
        select $"{part.Key}_{field.Key}_{column.Key}_{option}");

    public static CallPartDefinition? Part(string? key) => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The part whose page has this address.</summary>
    public static CallPartDefinition? BySlug(string slug) => Parts.FirstOrDefault(p => p.Slug == slug);

    /// <summary>The part before this one, or null before the first.</summary>
    public static CallPartDefinition? Before(CallPartDefinition part) => Parts.TakeWhile(p => p != part).LastOrDefault();

    /// <summary>The part after this one, or null after the last.</summary>
    public static CallPartDefinition? After(CallPartDefinition part) => Parts.SkipWhile(p => p != part).Skip(1).FirstOrDefault();

    public static string TitleOf(CallPartDefinition part) => Titles.Of(part.Key).ToString();

    public static string GuidanceOf(CallPartDefinition part) => Guidance.Of(part.Key).ToString();

    public static Phrase NameOf(CallPartDefinition part, CallField field) => Labels.Of($"{part.Key}_{field.Key}");

    public static Phrase NameOf(CallPartDefinition part, CallField field, CallColumn column) =>
        ColumnLabels.Of($"{part.Key}_{field.Key}_{column.Key}");

    public static string LabelOf(CallPartDefinition part, CallField field) => NameOf(part, field).ToString();

    public static string LabelOf(CallPartDefinition part, CallField field, CallColumn column) => NameOf(part, field, column).ToString();

    /// <summary>The words of an option; the code itself where the column does not have it.</summary>
    public static string ChoiceOf(CallColumn column, string code) =>
        Parts.SelectMany(part => part.Fields, (part, field) => (part, field))
            .Where(at => at.field.Columns.Contains(column))
            .Select(at => Choices.Find($"{at.part.Key}_{at.field.Key}_{column.Key}_{code}")?.ToString())
            .FirstOrDefault() ?? code;
}
