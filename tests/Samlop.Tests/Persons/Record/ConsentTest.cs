using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Time;

namespace Samlop.Tests.Persons.Record;

/// <summary>When a consent counts, and when it waits for its paper.</summary>
public sealed class ConsentTest
{
    private static readonly DateOnly Today = new(2022, 5, 10);
    private static readonly DateTimeOffset Noon = OsloClock.Instant(Today, new TimeOnly(12, 0));

    /// <param name="scans">Each as from and to, in hours from the moment that is asked of; <c>-</c> while it is there still.</param>
    [Theory]
    [InlineData(ConsentWay.Digital, "", null, null, true, false)]
    [InlineData(ConsentWay.Spoken, "", null, null, true, false)]
    [InlineData(ConsentWay.Paper, "", null, null, false, true)]
    [InlineData(ConsentWay.Paper, "0 -", null, null, true, false)]
    [InlineData(ConsentWay.Paper, "1 -", null, null, false, true)]
    [InlineData(ConsentWay.Paper, "-9 -1", null, null, false, true)]
    [InlineData(ConsentWay.Paper, "-9 0", null, null, false, true)]
    [InlineData(ConsentWay.Paper, "-9 1", null, null, true, false)]
    [InlineData(ConsentWay.Paper, "-9 -8;-1 -", null, null, true, false)]
    [InlineData(ConsentWay.Paper, "", -1, null, false, false)]
    [InlineData(ConsentWay.Paper, "-1 -", -2, null, false, false)]
    [InlineData(ConsentWay.Paper, "", null, 0, false, true)]
    [InlineData(ConsentWay.Paper, "", null, -1, false, false)]
    [InlineData(ConsentWay.Paper, "-1 -", null, -1, false, false)]
    public void OnPaper_CountsWhileItsPaperIsThere(ConsentWay way, string scans, int? withdrawn, int? until, bool counts, bool waits)
    {
        var consent = new Consent
        {
            Id = default,
            Person = default,
            ReceiverKind = PartyKind.Company,
            Receiver = default,
            Category = PersonCategory.Identity,
            Purpose = SharingPurpose.FollowUpToWork,
            From = Today.AddDays(-1),
            Until = until is { } days ? Today.AddDays(days) : null,
            Way = way,
            WithdrawnAt = withdrawn is { } hours ? Noon.AddHours(hours) : null,
        };
        foreach (var scan in scans.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(scan => scan.Split(' ')))
        {
            consent.Scans.Add(new ConsentScan
            {
                Id = default,
                Person = default,
                Consent = default,
                File = default,
                AddedAt = At(scan[0]),
                TakenBackAt = scan[1] == "-" ? null : At(scan[1]),
            });
        }

        consent.IsInForceAt(Moment.At(Noon)).ShouldBe(counts);
        consent.WaitsAt(Moment.At(Noon)).ShouldBe(waits);
        // Of a whole day it counts when it does for all of it.
        if (!counts) consent.IsInForceAt(Moment.On(Today)).ShouldBeFalse();

        static DateTimeOffset At(string hours) => Noon.AddHours(int.Parse(hours, System.Globalization.CultureInfo.InvariantCulture));
    }
}
