using Samlop.Cases.Journal;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>
/// Melding i saken: from one who takes part in a thread to the others. Its journal entry has the same text as its document.
/// </summary>
public sealed class CaseMessage
{
    private CaseMessage()
    {
    }

    internal CaseMessage(CaseThread thread, JournalEntry entry, CaseSide from, UserId by, string text, DateTimeOffset at)
    {
        Entry = entry.Id;
        Case = entry.Case;
        Thread = thread.Id;
        Number = entry.Number;
        From = from;
        Sender = entry.Sender;
        SentBy = by;
        Text = text;
        At = at;
    }

    public JournalEntryId Entry { get; private set; }

    public CaseFileId Case { get; private set; }

    public CaseThreadId Thread { get; private set; }

    /// <summary>The number of its journal entry.</summary>
    public int Number { get; private set; }

    public CaseSide From { get; private set; }

    /// <summary>The organisation that it is from.</summary>
    public OrganisationId Sender { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>When the first of those it was sent to opened it.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public UserId? OpenedBy { get; private set; }

    internal void Open(UserId by, DateTimeOffset at) => (OpenedAt, OpenedBy) = (at, by);
}
