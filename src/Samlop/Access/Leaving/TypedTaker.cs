using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>What is to become of one thing, as chosen in a form.</summary>
public sealed class TypedTaker
{
    public string Kind { get; set; } = "";

    public Guid Id { get; set; }

    /// <summary>The id of whoever takes it; empty where it is left.</summary>
    public string? To { get; set; }

    /// <summary>The thing and its taker; null where it is left, or where the choice is wrong, which is told at the field.</summary>
    internal (HeldThing Thing, UserId To)? Read(IReadOnlyList<HeldThing> held, string field, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(To)) return null;
        var thing = held.FirstOrDefault(h => h.Kind == Kind && h.Id == Id);
        var to = Guid.TryParse(To, out var value) ? new UserId(value) : default;
        if (thing is not null && thing.Takers.Any(t => t.User == to)) return (thing, to);
        errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_Taker)));
        return null;
    }
}
