using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

[SubjectKind("grants.call-follower")]
public readonly record struct CallFollowerId(Guid Value) : IId<CallFollowerId>
{
    public static CallFollowerId From(Guid value) => new(value);
}

/// <summary>
/// Følger: an e-mail address that is told when a call is amended or a question is answered. It counts when its owner has confirmed it,
/// and ends when they say so.
/// </summary>
public sealed class CallFollower
{
    private CallFollower()
    {
    }

    public CallFollower(CallFollowerId id, CallId call, EmailAddress email, string language, string key, DateTimeOffset at)
    {
        Id = id;
        Call = call;
        Email = email.Value;
        Language = language;
        Key = key;
        AskedAt = at;
    }

    public CallFollowerId Id { get; private set; }

    public CallId Call { get; private set; }

    public string Email { get; private set; } = "";

    /// <summary>The code of the language the notices are written in.</summary>
    public string Language { get; private set; } = "nb";

    /// <summary>The secret in the links of the notices: whoever holds it reads the mail of the address.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public void Confirm(DateTimeOffset at) => ConfirmedAt ??= at;
}
