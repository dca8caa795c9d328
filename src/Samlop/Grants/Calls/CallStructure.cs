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

    /// <summary>Kroner, not negative.</summary>
    Amount,

    /// <summary>A whole number from 1 to 9 999.</summary>
    Number,

    /// <summary>A list: rows of one to three cells, each row with a stable code of its own.</summary>
    Rows,
}

/// <summary>One field of a part. <paramref name="Key"/> is the stored code; its texts are <c>CallField_{part}_{key}</c>.</summary>
/// <param name="Needed">Must be filled in before the call is sent to publication.</param>
/// <param name="Columns">The cells of a row, for <see cref="CallFieldKind.Rows"/>; the first must be filled in.</param>
public sealed record CallField(string Key, CallFieldKind Kind, bool Needed = false, params CallColumn[] Columns);

/// <summary>A cell of a row.</summary>
public sealed record CallColumn(string Key, CallFieldKind Kind);

/// <summary>A part of the call: one page of the builder and one section of the published call.</summary>
public sealed record CallPartDefinition(string Key, params CallField[] Fields)
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
        new("identity",
            new CallField("title", Line, Needed: true),
            new CallField("area", Line),
            new CallField("reference", Line),
            new CallField("dated", CallFieldKind.Date, Needed: true),
            new CallField("parent", Line),
            new CallField("legalFrame", Text, Needed: true)),
        new("trial",
            new CallField("text", Text, Needed: true),
            new CallField("fromYear", CallFieldKind.Number),
            new CallField("toYear", CallFieldKind.Number)),
        new("purpose",
            new CallField("scheme", Text, Needed: true),
            new CallField("area", Text)),
        new("target",
            new CallField("group", Text, Needed: true),
            new CallField("priority", Text)),
        new("recipients",
            new CallField("text", Text, Needed: true)),
        new("criteria",
            new CallField("text", Text, Needed: true),
            new CallField("agreement", Text),
            new CallField("agreementTopics", Rows, false, new CallColumn("text", Line), new CallColumn("kind", Line))),
        new("weights",
            new CallField("intro", Text),
            new CallField("elements", Rows, false, new CallColumn("title", Line), new CallColumn("text", Text))),
        new("contents",
            new CallField("text", Text, Needed: true)),
        new("frame",
            new CallField("amount", CallFieldKind.Amount, Needed: true),
            new CallField("year", CallFieldKind.Number, Needed: true),
            new CallField("projects", CallFieldKind.Number),
            new CallField("classSize", CallFieldKind.Number),
            new CallField("maxYears", CallFieldKind.Number),
            new CallField("text", Text)),
        new("costs",
            new CallField("intro", Text),
            new CallField("eligible", Rows, Needed: true, new CallColumn("text", Line)),
            new CallField("other", Line),
            new CallField("barred", Text, Needed: true)),
        new("assessment",
            new CallField("text", Text, Needed: true)),
        new("applying",
            new CallField("text", Text, Needed: true),
            new CallField("deadline", CallFieldKind.Date, Needed: true),
            new CallField("deadlineTime", CallFieldKind.Time),
            new CallField("late", Text)),
        new("payment",
            new CallField("text", Text, Needed: true)),
        new("reporting",
            new CallField("requirements", Rows, Needed: true, new CallColumn("text", Text)),
            new CallField("due", Rows, false, new CallColumn("date", CallFieldKind.Date), new CallColumn("text", Line))
        ),
        new("control", new CallField("text", Text, Needed: true)),
        new("appeal", new CallField("text", Text, Needed: true)),
        new(
            "contacts",
            new CallField(
                "roles",
                Rows,
                Needed: true,
                new CallColumn("role", Line),
                new CallColumn("email", Line),
                new CallColumn("phone", Line)
            )
        ),
    ];

    private static readonly Words<GrantsText> Titles = new("CallPart", Parts.Select(part => part.Key));
    private static readonly Words<GrantsText> Guidance = new("CallGuidance", Parts.Select(part => part.Key));
    private static readonly Words<GrantsText> Labels = new("CallField",
        Parts.SelectMany(part => part.Fields, (part, field) => $"{part.Key}_{field.Key}"));
    private static readonly Words<GrantsText> ColumnLabels = new("CallColumn",
        from part in Parts from field in part.Fields from column in field.Columns select $"{part.Key}_{field.Key}_{column.Key}");

    public static CallPartDefinition? Part(string? key) => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The part after this one, or null after the last.</summary>
    public static CallPartDefinition? After(CallPartDefinition part) => Parts.SkipWhile(p => p != part).Skip(1).FirstOrDefault();

    public static string TitleOf(CallPartDefinition part) => Titles.Of(part.Key).ToString();

    public static string GuidanceOf(CallPartDefinition part) => Guidance.Of(part.Key).ToString();

    public static string LabelOf(CallPartDefinition part, CallField field) => Labels.Of($"{part.Key}_{field.Key}").ToString();

    public static string LabelOf(CallPartDefinition part, CallField field, CallColumn column) =>
        ColumnLabels.Of($"{part.Key}_{field.Key}_{column.Key}").ToString();
}
