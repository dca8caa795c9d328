using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Varsler: writes a notice to those who hold one of some roles for an organisation today, each in the language they read.
/// </summary>
public sealed class MemberNotices(AppDb db)
{
    /// <param name="only">Where not all of them may know of it: those who may.</param>
    /// <param name="but">Somebody who is told otherwise.</param>
    /// <param name="language">Where all are told in one language: that of what they are told of.</param>
    public async Task Tell(OrganisationId organisation, IReadOnlyCollection<Role> roles, Phrase subject, Phrase body, DateTimeOffset at,
        CancellationToken cancel, IReadOnlyCollection<UserId>? only = null, UserId? but = null, PageLanguage? language = null)
    {
        var today = OsloClock.DateIn(at);
        var readers = await (
            from m in db.HeldOn(today)
            join p in db.Set<User>() on m.User equals p.Id
            where m.Organisation == organisation && roles.Contains(m.Role)
                && (only == null || only.Contains(p.Id)) && (but == null || p.Id != but)
            select new { p.Email, Language = language == null ? p.Language : language.Code }).Distinct().ToListAsync(cancel);
        foreach (var reader in readers) Tell(reader.Email, reader.Language, subject, body, at);
    }

    /// <summary>One person, whatever roles they hold.</summary>
    public async Task Tell(UserId user, Phrase subject, Phrase body, DateTimeOffset at, CancellationToken cancel)
    {
        var reader = await db.Set<User>().Where(u => u.Id == user).Select(u => new { u.Email, u.Language }).SingleAsync(cancel);
        Tell(reader.Email, reader.Language, subject, body, at);
    }

    /// <summary>An address that nobody may have any more.</summary>
    /// <param name="code">Of the language to write in.</param>
    public void Tell(string address, string code, Phrase subject, Phrase body, DateTimeOffset at)
    {
        var language = (Languages.ByCode(code) ?? Languages.Bokmål).Culture;
        db.Add(new OutgoingMail(address, subject.In(language), body.In(language), at));
    }
}
