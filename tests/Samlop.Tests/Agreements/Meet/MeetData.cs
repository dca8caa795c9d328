using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Meet;

internal static class MeetData
{
    /// <summary>A body in memory, of an agreement in memory: all its parties are members but those that are left out.</summary>
    public static Body ABody(Agreement agreement, string kind = BodyKinds.LeadersCode, int times = 2, params OrganisationId[] without) => new(
        NewId.Of<BodyId>(TestTime.Start), agreement.Id,
        new(kind, "Organ", "Mandat", times, [.. agreement.Current.Select(p => p.Organisation).Except(without)], []), amends: false,
        TestTime.Start);

    public static SaveBody.Input Body(Agreed the, string kind = BodyKinds.LeadersCode, string times = "2") => new()
    {
        Agreement = the.Id,
        Kind = kind,
        Name = $"Organ {TestData.Next()}",
        Mandate = "Følger opp avtalen.",
        TimesAYear = times,
        Members = [.. the.All.Select(member => member.Organisation.Id.Value.ToString())],
    };

    /// <summary>A body where all parties are members.</summary>
    public static async Task<BodyId> ABody(this TestData given, Agreed the, string kind = BodyKinds.LeadersCode) =>
        (await given.Host.As(the.Lead).Submit(Body(the, kind)).ShouldSucceed()).Body;

    public static CallMeeting.Input Call(Agreed the, BodyId body, DateOnly day, string time = "09.00", MeetingId? change = null, int basedOn = 0) => new()
    {
        Agreement = the.Id,
        Body = body,
        Meeting = change,
        BasedOn = basedOn,
        Day = Written.ShortDate(day),
        Time = time,
        Length = "90",
        Place = "Video",
        Agenda = "Budsjett",
    };

    public static async Task<MeetingId> AMeeting(this TestData given, Agreed the, BodyId body, int days = 30) =>
        (await given.Host.As(the.Lead).Submit(Call(the, body, given.Host.Today.AddDays(days))).ShouldSucceed()).Meeting;

    /// <param name="seen">The revision that was answered.</param>
    public static AnswerMeeting.Input Answer(Agreed the, MeetingId meeting, bool comes = true, int seen = 0) => new()
    {
        Agreement = the.Id,
        Meeting = meeting,
        Seen = seen,
        Answer = comes ? AnswerMeeting.Comes : AnswerMeeting.DoesNot,
    };

    /// <summary>As the page of a body posts it now.</summary>
    public static async Task<SeatParty.Input> Seat(
        this TestData given, Agreed the, BodyId body, Member member, string? who = null, DateOnly? from = null) => new()
        {
            Agreement = the.Id,
            Body = body,
            BasedOn = await given.VersionOf(body),
            Who = $"{member.Organisation.Id.Value} {who ?? member.Id.Value.ToString()}",
            From = from is { } day ? Written.ShortDate(day) : null,
        };

    public static async Task<int> VersionOf(this TestData given, BodyId body)
    {
        await using var db = given.Host.OpenDb();
        return db.Set<Body>().Single(b => b.Id == body).Version;
    }
}
