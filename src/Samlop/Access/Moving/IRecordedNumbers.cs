using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

/// <summary>
/// Whether a register of persons says that a user's number has become another: what a move of the sign-in rests on besides the
/// administrator's own word. It is asked of a number that the administrator has typed, and tells none.
/// </summary>
public interface IRecordedNumbers
{
    Task<bool> HasBecome(AppDb db, UserId user, NationalIdentityNumber number, CancellationToken cancel);
}
