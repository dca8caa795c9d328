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
    internal async Task<(string Name, string Email)> Read(UserId? own, AppDb db, FieldErrors errors, CancellationToken cancel)
    {
        var name = TypedLine.ReadName(Name, User.NameLimit, nameof(Name), errors);
        if (!EmailAddress.TryParse(Email, out var email))
        {
            errors.Add(nameof(Email), Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
            return (name, "");
        }

        var taken = await db.Set<User>().AnyAsync(p => p.Email == email.Value && (own == null || p.Id != own), cancel);
        if (taken) errors.Add(nameof(Email), Phrase.In<AccessText>(nameof(AccessText.Error_EmailTaken)));
        return (name, email.Value);
    }
}
