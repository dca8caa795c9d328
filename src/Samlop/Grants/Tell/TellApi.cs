namespace Samlop.Grants.Tell;

/// <summary>
/// Whether the state budget has money for a year: a later step knows, and the letter of a continuation says where it has not.
/// </summary>
public interface IKnowsAppropriation
{
    /// <summary>An appropriation of the year is entered, and confirmed by a second person.</summary>
    Task<bool> IsEntered(int year, CancellationToken cancel);
}
