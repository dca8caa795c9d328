using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>The processes of the case file (docs/processes.md).</summary>
public static class CaseProcess
{
    public static readonly ProcessType CaseOpened = new("CaseOpened");
    public static readonly ProcessType CaseClosed = new("CaseClosed");
    public static readonly ProcessType DocumentRegistered = new("DocumentRegistered");
    public static readonly ProcessType DocumentAttached = new("DocumentAttached");
    public static readonly ProcessType EntryCancelled = new("EntryCancelled");
    public static readonly ProcessType EntryScreened = new("EntryScreened");
    public static readonly ProcessType CaseMessageSent = new("CaseMessageSent");
    public static readonly ProcessType CaseMessageOpened = new("CaseMessageOpened");
    public static readonly ProcessType OutageRecorded = new("OutageRecorded");
    public static readonly ProcessType OutageCorrected = new("OutageCorrected");
}

/// <summary>
/// What happened to a journal entry is told in the history of the case; for an internal entry in a history of its own, which the county does not read.
/// </summary>
public sealed record EntryAt(CaseFileId Case, JournalEntryId Entry, int Number, EntryDirection Direction)
{
    internal static EntryAt Of(JournalEntry entry) => new(entry.Case, entry.Id, entry.Number, entry.Direction);

    internal Guid Subject() => Direction == EntryDirection.Internal ? Entry.Value : Case.Value;
}

/// <summary>A case got its number.</summary>
public sealed record CaseOpened(CaseFileId Case, int Year, int Serial) : IEvent
{
    Guid IEvent.Subject => Case.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseOpened), new CaseNumber(Year, Serial).ToString());
}

/// <summary>Nothing more is to be done in the case.</summary>
public sealed record CaseClosed(CaseFileId Case) : IEvent
{
    Guid IEvent.Subject => Case.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseClosed));
}

/// <summary>A document was journalled.</summary>
public sealed record EntryRegistered(EntryAt At) : IEvent
{
    Guid IEvent.Subject => At.Subject();

    Phrase IEvent.Told => Phrase.In<CasesText>("Told_EntryRegistered_" + At.Direction, At.Number);
}

/// <summary>A file was put to an entry.</summary>
public sealed record DocumentAttached(EntryAt At, int Document) : IEvent
{
    Guid IEvent.Subject => At.Subject();

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_DocumentAttached), Document, At.Number);
}

/// <summary>A wrong registration was cancelled.</summary>
public sealed record EntryCancelled(EntryAt At) : IEvent
{
    Guid IEvent.Subject => At.Subject();

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_EntryCancelled), At.Number);
}

/// <summary>The screening ground of an entry was set, changed or taken away.</summary>
public sealed record EntryScreened(EntryAt At, string? GroundCode) : IEvent
{
    Guid IEvent.Subject => At.Subject();

    Phrase IEvent.Told => ScreeningGround.ByCode(GroundCode) is { } ground
        ? Phrase.In<CasesText>(nameof(CasesText.Told_EntryScreened), At.Number, ground.Law)
        : Phrase.In<CasesText>(nameof(CasesText.Told_EntryUnscreened), At.Number);
}

/// <summary>One side wrote to the other.</summary>
public sealed record CaseMessageSent(CaseFileId Case, int Number, CaseSide From) : IEvent
{
    Guid IEvent.Subject => Case.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>("Told_MessageSent_" + From, Number);
}

/// <summary>The other side opened the message for the first time.</summary>
public sealed record CaseMessageOpened(CaseFileId Case, int Number) : IEvent
{
    Guid IEvent.Subject => Case.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_MessageOpened), Number);
}

/// <summary>It was recorded that the portal was down.</summary>
public sealed record OutageRecorded(PortalOutageId Outage, DateTimeOffset From, DateTimeOffset To) : IEvent
{
    Guid IEvent.Subject => Outage.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageRecorded));
}

/// <summary>A recorded outage was replaced by a corrected one.</summary>
public sealed record OutageCorrected(PortalOutageId Outage, PortalOutageId ReplacedBy, DateTimeOffset From, DateTimeOffset To) : IEvent
{
    Guid IEvent.Subject => Outage.Value;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageCorrected));
}
