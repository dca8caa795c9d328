using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Inviting;

/// <summary>The addresses that are typed, one a line. What is wrong is said with the numbers of the lines.</summary>
internal sealed class InvitationLines
{
    private readonly List<(int Number, EmailAddress Email)> read = [];
    private readonly string field;
    private readonly FieldErrors errors;

    public InvitationLines(string? typed, string field, FieldErrors errors)
    {
        (this.field, this.errors) = (field, errors);
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select((text, index) => (Number: index + 1, Text: text.Trim()))
            .Where(line => line.Text.Length > 0).ToList();
        if (lines.Count == 0) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
        if (lines.Count > InvitePeople.Most)
        {
            errors.Add(
                field, Phrase.In<InvitationText>(nameof(InvitationText.Error_TooManyLines), InvitePeople.Most, lines.Count));
        }

        var (wrong, twice) = (new List<int>(), new List<int>());
        foreach (var (number, text) in lines)
        {
            if (!EmailAddress.TryParse(text, out var email)) wrong.Add(number);
            else if (read.Exists(line => line.Email == email)) twice.Add(number);
            else read.Add((number, email));
        }

        Say(nameof(InvitationText.Error_LinesNoAddress), wrong);
        Say(nameof(InvitationText.Error_LinesTwice), twice);
    }

    public IReadOnlyList<EmailAddress> Emails => [.. read.Select(line => line.Email)];

    /// <summary>
    /// Nobody is asked twice, nobody asks themselves, and who is seen to have a role already is not asked to it. Of an address that the
    /// actor does not see (another organisation's, or one that is withheld) nothing is said.
    /// </summary>
    public async Task Check(
        AppDb db, Actor actor, Organisation organisation, IReadOnlyCollection<Role> roles, (DateOnly From, DateOnly? To) days,
        DateOnly today, bool inDemonstration, CancellationToken cancel)
    {
        if (read.Count is 0 or > InvitePeople.Most) return;
        var typed = read.ConvertAll(line => line.Email.Value);
        var waiting = await db.Rows<Invitation>().ManageableBy(actor.ForAdministration())
            .Where(i => i.Organisation == organisation.Id && typed.Contains(i.Email))
            .Where(Invitation.IsOpen).Where(Invitation.IsOverOn(today, organisation.ValidTo).Not())
            .Where(InvitationAccess.IsStillSenders(db, today))
            .Select(i => i.Email).ToListAsync(cancel);
        Say(nameof(InvitationText.Error_LinesWaiting), NumbersOf(waiting));

        // Whoever was let in by hand, and is known by no sign-in yet, is asked to what they hold: the link ties them to it.
        var signsIn = db.ThatSignIn();
        var seen = await db.Rows<User>().VisibleTo(actor.ForAdministration()).Where(u => typed.Contains(u.Email))
            .Select(u => new { u.Id, u.Email, SignsIn = inDemonstration || signsIn.Contains(u.Id) }).ToListAsync(cancel);
        Say(nameof(InvitationText.Error_LinesOwn), NumbersOf(seen.Where(u => u.Id == actor.User).Select(u => u.Email)));
        if (errors.Any) return;

        var held = new List<string>();
        foreach (var user in seen.Where(u => u.SignsIn))
        {
            foreach (var role in roles)
            {
                var wanted = new Membership(default, user.Id, organisation.Id, role, days.From, days.To);
                if (await MembershipPeriod.IsFree(db, wanted, days.From, days.To, cancel) is not null) held.Add(user.Email);
            }
        }

        Say(nameof(InvitationText.Error_LinesHeld), NumbersOf(held));
    }

    private List<int> NumbersOf(IEnumerable<string> emails) =>
        [.. emails.Distinct().SelectMany(email => read.Where(line => line.Email.Value == email).Select(line => line.Number)).Order()];

    private void Say(string key, List<int> numbers)
    {
        if (numbers.Count > 0) errors.Add(field, Phrase.In<InvitationText>(key, string.Join(", ", numbers)));
    }
}
