using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.TaskBank;

[SubjectKind("knowledge.bank-task")]
public readonly record struct BankTaskId(Guid Value) : IId<BankTaskId>
{
    public static BankTaskId From(Guid value) => new(value);
}

/// <summary>Where a practical task is done.</summary>
public enum TaskSite
{
    Company,
    School,
    Either,
}

/// <summary>Where a task of the bank stands.</summary>
public enum BankTaskState
{
    Draft,
    Withdrawn,
    Published,
}

/// <summary>What a practical task says, as its owner wrote it.</summary>
/// <param name="Trade">Code of its trade.</param>
/// <param name="Goals">Codes of competence goals, for instance <c>KM5447</c>; their texts are Utdanningsdirektoratet's.</param>
/// <param name="What">What is to be done, to whoever does it.</param>
/// <param name="Equipment">What is needed; empty where nothing is.</param>
/// <param name="Safety">What must be watched for; always said, also where it is little.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Level">The Norwegian that is needed; null where it does not matter.</param>
public sealed record BankTaskContent(
    string Title, string Trade, IReadOnlyList<string> Goals, string What, string Equipment, string Safety, int Minutes, OfferLevel? Level,
    TaskSite Site)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What must be written before others may read it.</summary>
    [JsonIgnore]
    public bool IsWhole => What.Length > 0 && Safety.Length > 0 && Goals.Count > 0;

    /// <summary>In one form, so that two that say the same are the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">The text is of another form.</exception>
    public static BankTaskContent Read(string written) =>
        JsonSerializer.Deserialize<BankTaskContent>(written, Form) ?? throw new JsonException("A task says nothing");
}

/// <summary>
/// Oppgave i oppgavebanken: a practical task of a trade, tied to goals of its curriculum and used in companies and schools (research
/// summary, p. 54). Kept by the organisation that made it; a copy of it says where it is from.
/// </summary>
public sealed class BankTask : IVersioned, ISearched<BankTaskId>
{
    public const int TitleLimit = 150;
    public const int TextLimit = 6000;
    public const int SafetyLimit = 2000;
    public const int EquipmentLimit = 1000;
    public const int ReasonLimit = 500;
    public const int MostGoals = 20;
    public const int LongestMinutes = 2400;
    public const int MostFiles = 5;

    public static readonly Refusal BankTaskIsIncomplete = Refusal.In<BankText>(nameof(BankTaskIsIncomplete));
    public static readonly Refusal BankTaskIsDraft = Refusal.In<BankText>(nameof(BankTaskIsDraft));
    public static readonly Refusal BankTaskIsPublished = Refusal.In<BankText>(nameof(BankTaskIsPublished));
    public static readonly Refusal BankTaskIsWithdrawn = Refusal.In<BankText>(nameof(BankTaskIsWithdrawn));
    public static readonly Refusal BankTaskHasFiles = Refusal.In<BankText>(nameof(BankTaskHasFiles));

    private readonly List<BankTaskVersion> versions = [];
    private readonly List<BankTaskFile> files = [];

    private BankTask()
    {
    }

    public BankTask(BankTaskId id, OrganisationId owner, DateTimeOffset at) => (Id, Owner, BegunAt) = (id, owner, at);

    public BankTaskId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public string Trade { get; private set; } = "";

    public List<string> Goals { get; private set; } = [];

    public string What { get; private set; } = "";

    public string Equipment { get; private set; } = "";

    public string Safety { get; private set; } = "";

    public int Minutes { get; private set; }

    public OfferLevel? Level { get; private set; }

    public TaskSite Site { get; private set; }

    /// <summary>The task that it is a copy of, and which version; null where it is none.</summary>
    public BankTaskId? Origin { get; private set; }

    public int? OriginVersion { get; private set; }

    public UserId WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>What was published, the first version first.</summary>
    public IReadOnlyList<BankTaskVersion> Versions => versions;

    public IReadOnlyList<BankTaskFile> Files => files;

    public static Ladder<BankTaskState, BankTask> Ladder { get; } = new(
        (BankTaskState.Draft, t => t.PublishedAt == null),
        (BankTaskState.Withdrawn, t => t.WithdrawnAt != null),
        (BankTaskState.Published, t => true));

    public BankTaskContent Content => new(Title, Trade, Goals, What, Equipment, Safety, Minutes, Level, Site);

    /// <summary>
    /// All read what is published. One that is withdrawn can be written on before it is published again; until then others read what was
    /// published last.
    /// </summary>
    /// <param name="keeps">The reader is of those who keep it.</param>
    public BankTaskContent ReadBy(bool keeps) =>
        keeps || WithdrawnAt is null || versions.Count == 0 ? Content : BankTaskContent.Read(versions.MaxBy(v => v.Number)!.Content);

    public Refusal? MayPublish() =>
        PublishedAt is not null && WithdrawnAt is null ? BankTaskIsPublished : Content.IsWhole ? null : BankTaskIsIncomplete;

    public Refusal? MayUse() => PublishedAt is null ? BankTaskIsDraft : WithdrawnAt is not null ? BankTaskIsWithdrawn : null;

    public Refusal? MayDiscard() => PublishedAt is null ? null : BankTaskIsPublished;

    public Refusal? MayAddFile() => files.Count < MostFiles ? null : BankTaskHasFiles;

    /// <param name="search">The words that it is found by, besides its own: its trade.</param>
    public void Write(BankTaskContent content, string search, UserId by, DateTimeOffset at)
    {
        (Title, Trade, Goals, What) = (content.Title, content.Trade, [.. content.Goals], content.What);
        (Equipment, Safety, Minutes, Level, Site) = (content.Equipment, content.Safety, content.Minutes, content.Level, content.Site);
        Search = SearchText.Fold($"{Title} {What} {search} {string.Join(' ', Goals)}");
        (WrittenBy, WrittenAt) = (by, at);
        Version++;
    }

    /// <summary>What it says now becomes its newest version, which all may read; one that was withdrawn comes back by it.</summary>
    public void Publish(UserId by, DateTimeOffset at)
    {
        PublishedAt ??= at;
        (WithdrawnAt, WithdrawReason) = (null, null);
        versions.Add(new BankTaskVersion(Id, versions.Count + 1, Content.Write(), by, at));
        Version++;
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        (WithdrawnAt, WithdrawReason) = (at, reason);
        Version++;
    }

    public void IsCopyOf(BankTask origin) => (Origin, OriginVersion) = (origin.Id, origin.versions.Count);

    public void Add(BankTaskFile file)
    {
        files.Add(file);
        Version++;
    }

    public void Remove(BankTaskFile file)
    {
        files.Remove(file);
        Version++;
    }
}

/// <summary>What a task said when it was published, or changed after that. It is never written over.</summary>
public sealed class BankTaskVersion : IPartOf<BankTask>
{
    private BankTaskVersion()
    {
    }

    internal BankTaskVersion(BankTaskId task, int number, string content, UserId by, DateTimeOffset at) =>
        (Task, Number, Content, By, At) = (task, number, content, by, at);

    public BankTaskId Task { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>As <see cref="BankTaskContent.Write"/> gives it.</summary>
    public string Content { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
