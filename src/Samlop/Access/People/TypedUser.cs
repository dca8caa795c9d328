using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>The fields of a person as they are typed, for the one who adds and the one who corrects.</summary>
public abstract class TypedUser
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <param name="own">The person, who may keep their address; null for a new one.</param>
    internal async Task<(string Name, string Email)> Read(
        UserId? own, AppDb db, Actor actor, FieldErrors errors, CancellationToken cancel)
    {
        var name = TypedLine.ReadName(Name, User.NameLimit, nameof(Name), errors);
        if (!EmailAddress.TryParse(Email, out var email))
        {
            errors.Add(nameof(Email), Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
            return (name, "");
        }

        var (taken, seen) = (
            await db.Set<User>().AnyAsync(p => p.Email == email.Value && (own == null || p.Id != own), cancel),
            db.Rows<User>().VisibleTo(actor.ForAdministration()).Where(p => p.Email == email.Value && (own == null || p.Id != own)));
        if (taken)
        {
            // Of one that they do not see, an organisation's administrator is told whom to ask. Whoever sees all is answered alike of all,
            // or would be told of those who are withheld.
            var key = actor.May(ReadAllAccess.Needs) || await seen.AnyAsync(cancel) ? nameof(AccessText.Error_EmailTaken)
                : nameof(AccessText.Error_EmailTakenElsewhere);
            errors.Add(nameof(Email), Phrase.In<AccessText>(key));
        }

        return (name, email.Value);
    }
}
