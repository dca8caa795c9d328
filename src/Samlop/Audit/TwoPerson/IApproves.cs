namespace Samlop.Audit.TwoPerson;

/// <summary>
/// The input of the use case that approves a <typeparamref name="TThing"/>. It carries what the page showed: what was taken back and sent
/// anew meanwhile is not approved.
/// </summary>
public interface IApproves<TThing> where TThing : IDecidedByTwo
{
    /// <summary>The <see cref="TwoPersonCheck.Mark"/> of the round that the page showed.</summary>
    string? Seen { get; }
}
