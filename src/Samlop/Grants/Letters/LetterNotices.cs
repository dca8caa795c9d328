using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Writes notices to the people of a county: that something waits on the platform, and where. Nothing of what it says.</summary>
public sealed class LetterNotices(AppDb db)
{
    private static readonly Role[] OfTheCounty = [Role.ProjectLead, Role.ChiefExecutive];

    public async Task Tell(
        OrganisationId county,
        NorwegianForm form,
        Phrase subject,
        Phrase body,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var today = OsloClock.DateIn(at);
        var addresses = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            where m.Organisation == county && OfTheCounty.Contains(m.Role) && m.From <= today && (m.To == null || m.To >= today)
            select p.Email).Distinct().ToListAsync(cancel);
        foreach (var address in addresses) db.Add(new OutgoingMail(address, subject.In(form.Culture()), body.In(form.Culture()), at));
    }
}
