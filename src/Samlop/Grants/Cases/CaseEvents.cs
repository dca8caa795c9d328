using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>
/// Where in a case it happened. An entry is the event's own subject and its case is where it is told too: whoever does not find the entry, as the county
/// does not find an internal one, does not read of it in the history of the case.
/// </summary>
public sealed record EntryAt(CaseFileId Case, JournalEntryId Entry, int Number, EntryDirection Direction)
{
    internal static EntryAt Of(JournalEntry entry) => new(entry.Case, entry.Id, entry.Number, entry.Direction);
}

/// <summary>A case got its number.</summary>
[Event("grants.case.opened"), Was("CaseOpened")]
public sealed record CaseOpened(CaseFileId Case, int Year, int Serial) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseOpened), new CaseNumber(Year, Serial).ToString());
}

/// <summary>Nothing more is to be done in the case.</summary>
[Event("grants.case.closed"), Was("CaseClosed")]
public sealed record CaseClosed(CaseFileId Case) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseClosed));
}

/// <summary>A document was journalled.</summary>
[Event("grants.journal-entry.registered"), Was("EntryRegistered")]
public sealed record EntryRegistered(EntryAt At) : IEvent
{
    Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>("Told_EntryRegistered_" + At.Direction, At.Number);
}

/// <summary>A file was put to an entry.</summary>
[Event("grants.journal-entry.document-attached"), Was("DocumentAttached")]
public sealed record DocumentAttached(EntryAt At, int Document) : IEvent
{
    Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_DocumentAttached), Document, At.Number);
}

/// <summary>A wrong registration was cancelled.</summary>
[Event("grants.journal-entry.cancelled"), Was("EntryCancelled")]
public sealed record EntryCancelled(EntryAt At) : IEvent
{
    Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_EntryCancelled), At.Number);
}

/// <summary>The screening ground of an entry was set, changed or taken away.</summary>
[Event("grants.journal-entry.screened"), Was("EntryScreened")]
public sealed record EntryScreened(EntryAt At, string? GroundCode) : IEvent
{
    Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ScreeningGround.ByCode(GroundCode) is { } ground
        ? Phrase.In<CasesText>(nameof(CasesText.Told_EntryScreened), At.Number, ground.Law)
        : Phrase.In<CasesText>(nameof(CasesText.Told_EntryUnscreened), At.Number);
}

/// <summary>One side wrote to the other.</summary>
[Event("grants.case-message.sent"), Was("CaseMessageSent")]
public sealed record CaseMessageSent(CaseFileId Case, int Number, CaseSide From) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<CasesText>("Told_MessageSent_" + From, Number);
}

/// <summary>The other side opened the message for the first time.</summary>
[Event("grants.case-message.opened"), Was("CaseMessageOpened")]
public sealed record CaseMessageOpened(CaseFileId Case, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_MessageOpened), Number);
}

/// <summary>It was recorded that the portal was down.</summary>
[Event("grants.outage.recorded"), Was("OutageRecorded")]
public sealed record OutageRecorded(PortalOutageId Outage, DateTimeOffset From, DateTimeOffset To) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Outage);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageRecorded));
}

/// <summary>A recorded outage was replaced by a corrected one.</summary>
[Event("grants.outage.corrected"), Was("OutageCorrected")]
public sealed record OutageCorrected(PortalOutageId Outage, PortalOutageId ReplacedBy, DateTimeOffset From, DateTimeOffset To) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Outage);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_OutageCorrected));
}
