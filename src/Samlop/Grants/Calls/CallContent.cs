using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Amounts;
using Samlop.Platform.Time;

namespace Samlop.Grants.Calls;

/// <summary>A row of a list in a call. The code is stable through versions: budgets and conditions refer to it.</summary>
public sealed record CallRow(string Code, IReadOnlyDictionary<string, string> Cells)
{
    public const int CodeLimit = 60;

    /// <summary>By column key, sorted: the same row is written in the same way in whatever order its cells were filled.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; } =
        new SortedDictionary<string, string>(Cells.ToDictionary(), StringComparer.Ordinal);

    public string Cell(string column) => Cells.GetValueOrDefault(column, "");
}

/// <summary>
/// The content of one part: fields in canonical text (dates as yyyy-MM-dd, amounts in øre, times as HH:mm), lists as rows. Empty fields are
/// absent.
/// </summary>
public sealed record CallPartContent(SortedDictionary<string, string> Fields, SortedDictionary<string, List<CallRow>> Lists)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static CallPartContent Empty => new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public string? Text(string field) => Fields.GetValueOrDefault(field);

    public IReadOnlyList<CallRow> Rows(string field) => Lists.GetValueOrDefault(field) ?? [];

    public DateOnly? Date(string field) => DateOf(Text(field));

    /// <summary>A date in its canonical text, of a field or a cell; null where there is none.</summary>
    public static DateOnly? DateOf(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public TimeOnly? Time(string field) =>
        Text(field) is { } text ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture) : null;

    public int? Number(string field) => Text(field) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public Money? Amount(string field) => Text(field) is { } text ? Money.FromOre(long.Parse(text, CultureInfo.InvariantCulture)) : null;

    public bool IsFilled(CallField field) => field.Kind == CallFieldKind.Rows ? Rows(field.Key).Count > 0 : Fields.ContainsKey(field.Key);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static CallPartContent Read(string json) => JsonSerializer.Deserialize<CallPartContent>(json, Json) is { } read
        ? new CallPartContent(new(read.Fields, StringComparer.Ordinal), new(read.Lists, StringComparer.Ordinal))
        : Empty;
}

/// <summary>The whole content of a version, part by part, with the facts that the platform itself uses.</summary>
public sealed record CallContent(IReadOnlyDictionary<string, CallPartContent> Parts)
{
    public CallPartContent Part(string key) => Parts.GetValueOrDefault(key) ?? CallPartContent.Empty;

    public string Title => Part("identity").Text("title") ?? "";

    /// <summary>The last day to apply; null only in an imported historical version, where it is shown as not known.</summary>
    public DateOnly? Deadline => Part("applying").Date("deadline");

    public TimeOnly? DeadlineTime => Part("applying").Time("deadlineTime");

    /// <summary>The day by which the applications are planned to be decided; null where the call says nothing of it.</summary>
    public DateOnly? DecisionPlanned => Part("applying").Date("decision");

    /// <summary>The first instant that is too late: the time of the last day, or its end; null where that day is not known.</summary>
    public DateTimeOffset? ClosesAt => (Deadline, DeadlineTime) switch
    {
        ({ } day, { } time) => OsloClock.Instant(day, time),
        ({ } day, null) => OsloClock.EndOf(day),
        _ => null,
    };

    /// <summary>The frame for the year of the call, in kroner.</summary>
    public Money? Frame => Part("frame").Amount("amount");

    /// <summary>The needed fields that are not filled in, and the lists with a row that lacks a needed cell.</summary>
    public IEnumerable<(CallPartDefinition Part, CallField Field)> Missing() =>
        from part in CallStructure.Parts
        let content = Part(part.Key)
        from field in part.Fields
        where field.Needed && !content.IsFilled(field)
            || content.Rows(field.Key).Any(row => field.Columns.Any(c => field.Needs(c) && row.Cell(c.Key).Length == 0))
        select (part, field);
}
