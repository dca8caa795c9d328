using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>
/// Utkast til melding: what somebody has begun to write in a thread, or to begin one with, on behalf of the one they act for. Nobody else
/// sees it, and it is gone when the message is sent.
/// </summary>
public sealed class MessageDraft
{
    private MessageDraft()
    {
    }

    internal MessageDraft(CaseFileId caseFile, int thread, Actor by) =>
        (Case, Thread, By, Organisation) = (caseFile, thread, by.User, by.Organisation);

    public CaseFileId Case { get; private set; }

    /// <summary>The number of the thread; 0 of one that is not begun.</summary>
    public int Thread { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>Of a thread that is not begun.</summary>
    public string? Topic { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    internal void Save(string? topic, string? text, DateTimeOffset at) => (Topic, Text, SavedAt) = (topic, text, at);
}
