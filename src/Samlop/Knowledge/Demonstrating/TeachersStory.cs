using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Teachers;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>A teacher of the demonstration is lent by the hour: registered, checked, asked for, and given to one of two.</summary>
internal sealed class TeachersStory : IStoryPart
{
    private const string Teacher = "Guro Timevik";
    private const string Leader = "Embla Læresen";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("03-14 12.00", async () =>
        {
            var user = await teller.Read(db => db.Set<User>().Where(u => u.Name == Teacher).Select(u => u.Id).SingleAsync());
            await teller.Do(Teacher, Role.NorwegianTeacher, new SaveTeacher.Input
            {
                Teacher = user.Value.ToString(),
                Levels = [nameof(OfferLevel.A1), nameof(OfferLevel.A2)],
                Speaks = "norsk, engelsk og tigrinja",
                Delivery = nameof(OfferDelivery.Both),
                Places = "4617, 4624",
                HoursAWeek = "8",
                From = "01.04.2022",
                Note = "Oppdikta for demonstrasjonen: helst føremiddag.",
            });
        }),
        StoryTeller.On("03-15 09.30", async () => await teller.Do(Leader, Role.Leader, new CheckTeacher.Input
        {
            Id = await Lent(teller),
            Version = 1,
            Seen = "Oppdikta: vitnemål frå lærarutdanninga, norsk som andrespråk 30 studiepoeng.",
        })),
        StoryTeller.On("04-05 10.00", async () => await teller.Do("Arne Fargeland", Role.Leader, await Asked(
            teller, "6", "18.04.2022", "17.06.2022", "Oppdiktet for demonstrasjonen: norsk på nett for åtte som har begynt i renhold."))),
        StoryTeller.On("04-06 08.40", () => Give(teller, "Oppdikta: ja, tysdag og torsdag føremiddag.")),
        StoryTeller.On("06-07 11.00", async () => await teller.Do("Sverre Velkomstad", Role.ProgrammeAdviser, await Asked(
            teller, "4", "22.08.2022", "16.12.2022", "Oppdikta for demonstrasjonen: språkstøtte i barnehage for to deltakarar."))),
        StoryTeller.On("06-13 09.00", () => Give(teller, "Oppdikta: ja, frå skulestart.")),
    ];

    // The story may be told on from any day, in another process: nothing is remembered from one act to the next.
    private static Task<HourlyTeacherId> Lent(StoryTeller teller) =>
        teller.Read(db => db.Rows<HourlyTeacher>().All(Because.StoryIsTold).Select(t => t.Id).SingleAsync());

    /// <summary>What waits is answered with a yes.</summary>
    private static async Task Give(StoryTeller teller, string answer) => await teller.Do(Leader, Role.Leader, new AnswerRequest.Input
    {
        Id = await teller.Read(
            db => db.Rows<TeacherRequest>().All(Because.StoryIsTold).Where(TeacherRequest.Waits).Select(r => r.Id).SingleAsync()),
        Seen = 1,
        Yes = true,
        Answer = answer,
    });

    private static async Task<AskForHours.Input> Asked(StoryTeller teller, string hours, string from, string to, string text) => new()
    {
        Teacher = await Lent(teller),
        Level = nameof(OfferLevel.A2),
        Delivery = nameof(OfferDelivery.Remote),
        HoursAWeek = hours,
        From = from,
        To = to,
        Text = text,
    };
}
