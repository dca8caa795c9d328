using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// Something that one prepares and another decides. Its rounds lie in its <see cref="TwoPersonCheck"/>; sending, taking back and returning
/// are the same for all (<see cref="TwoPersonSteps"/>), and what an approval does is its module's own.
/// </summary>
public interface IDecidedByTwo
{
    /// <summary>Its id, which its check goes by.</summary>
    Guid CheckedId { get; }

    /// <summary>Why nothing more can be done with it: it is decided or given up. Null while it is open.</summary>
    Refusal? Over { get; }

    /// <summary>It waits for a second person from now, or (null) waits no more without having been approved.</summary>
    void Waits(DateTimeOffset? since)
    {
    }
}
