using Samlop.Grants.Calls;

namespace Samlop.Grants.Apply;

/// <summary>A part of an application as its page reads it.</summary>
/// <param name="SavedBy">The name of whoever saved it last.</param>
public sealed record DraftPart(GrantApplicationId Id, CallId Call, string Number, ApplicationPart Saved, string? SavedBy, bool Sent, DateTimeOffset? ConfirmedAt, IReadOnlyList<DraftLetter> Letters)
{
    public CallPartContent Content { get; } = CallPartContent.Read(Saved.Content);
}

/// <summary>A letter of intent by its name, and the code of the row of its partner.</summary>
public sealed record DraftLetter(string Partner, string Name);
