using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Oversight;

public readonly record struct OfficerLookId(Guid Value) : IId<OfficerLookId>
{
    public static OfficerLookId From(Guid value) => new(value);
}

/// <summary>
/// Sett på: the data protection officer has looked at something, with a note of their own. What is looked at twice has two, and nothing of
/// it is written over.
/// </summary>
public sealed class OfficerLook
{
    public const int NoteLimit = 2000;

    /// <summary>What one has opened or read oneself is looked at by another.</summary>
    public static readonly Refusal LookedAtByAnother = Refusal.In<OversightText>(nameof(LookedAtByAnother));

    public required OfficerLookId Id { get; init; }

    /// <summary>The id of what was looked at: a broken glass, an attempt, or what was listed as unusual.</summary>
    public required Guid Thing { get; init; }

    /// <summary>Null where the words were erased.</summary>
    public required string? Note { get; init; }

    public required UserId User { get; init; }

    public required DateTimeOffset At { get; init; }
}
