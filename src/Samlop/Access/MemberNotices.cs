using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Varsler: writes a notice to those who hold one of some roles for an organisation today, each in the language they read.</summary>
public sealed class MemberNotices(AppDb db)
{
    /// <param name="only">Where not all of them may know of it: those who may.</param>
    public async Task Tell(OrganisationId organisation, IReadOnlyCollection<Role> roles, Phrase subject, Phrase body, DateTimeOffset at,
        CancellationToken cancel, IReadOnlyCollection<UserId>? only = null)
    {
        var today = OsloClock.DateIn(at);
        var readers = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            where m.Organisation == organisation && roles.Contains(m.Role) && m.From <= today && (m.To == null || m.To >= today)
                && (only == null || only.Contains(p.Id))
            select new { p.Email, p.Language }).Distinct().ToListAsync(cancel);
        foreach (var reader in readers)
        {
            var language = (Languages.ByCode(reader.Language) ?? Languages.Bokmål).Culture;
            db.Add(new OutgoingMail(reader.Email, subject.In(language), body.In(language), at));
        }
    }
}
