namespace Samlop.Grants.Accept;

/// <summary>Whether all that is to be paid of an award is paid; answered by the step that pays.</summary>
public interface IKnowsPaid
{
    /// <param name="award">That was found by a door.</param>
    Task<bool> IsPaid(AwardId award, CancellationToken cancel = default);
}
