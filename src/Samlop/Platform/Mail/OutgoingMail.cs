using Samlop.Platform.Data;

namespace Samlop.Platform.Mail;

public readonly record struct OutgoingMailId(Guid Value) : IId<OutgoingMailId>
{
    public static OutgoingMailId From(Guid value) => new(value);
}

/// <summary>
/// A notice on its way out, saved in the same transaction as what it tells of and sent afterwards. It says that something waits on the
/// platform, never what stands in a case.
/// </summary>
public sealed class OutgoingMail
{
    private OutgoingMail()
    {
    }

    public OutgoingMail(string to, string subject, string body, DateTimeOffset at)
    {
        Id = NewId.Of<OutgoingMailId>(at);
        To = to;
        Subject = subject;
        Body = body;
        At = at;
        NextTry = at;
    }

    /// <summary>Stands in <see cref="Body"/> for what only the receiver may read.</summary>
    public const string SecretMark = "{sealed}";

    /// <summary>Also the message's own id, so that a retry after a crash is the same message to the receiver.</summary>
    public OutgoingMailId Id { get; private set; }

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>
    /// What stands at <see cref="SecretMark"/>, sealed with keys that are not in the database (<see cref="MailSecrets"/>), so that whoever
    /// reads the table or a copy of it has no key of anybody's. It is forgotten when the message is sent or given up.
    /// </summary>
    public string? Sealed { get; init; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How many times it was taken out to be sent, the try under way included.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next, unless the try under way succeeds; null when it is sent or given up.</summary>
    public DateTimeOffset? NextTry { get; private set; }

    /// <summary>The same message as it leaves.</summary>
    internal OutgoingMail With(string secret)
    {
        var whole = (OutgoingMail)MemberwiseClone();
        whole.Body = Body.Replace(SecretMark, secret, StringComparison.Ordinal);
        return whole;
    }
}
