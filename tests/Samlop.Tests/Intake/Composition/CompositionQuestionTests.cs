using Samlop.Intake.Composition;
using static Samlop.Tests.Intake.Composition.CompositionCases;

namespace Samlop.Tests.Intake.Composition;

public class CompositionQuestionTests
{
    public static TheoryData<string, CompositionQuestion> Faults => new()
    {
        { "seats: must not be negative", Question(2, "w1") with { Seats = -1 } },
        { "rightsMin: must not be negative", Question(2, "w1") with { RightsMin = -1 } },
        { "rightsMin: must not be above rightsMax", Question(2, "w1") with { RightsMin = 2, RightsMax = 1 } },
        { "rightsMin: must not be above seats", Question(2, "w1") with { RightsMin = 3, RightsMax = 3 } },
        { "applicants.suit[1]: must be between 0 and 100", Question(2, "w1 w101") },
        { "applicants.suit[0]: must be between 0 and 100", Question(2, "w-1 w1") },
        { "lockIn: names an applicant outside 0-1", Question(2, "w1 w1") with { LockIn = new HashSet<int> { 2 } } },
        { "lockIn: names an applicant outside 0-1", Question(2, "w1 w1") with { LockIn = new HashSet<int> { -1 } } },
        { "lockOut: names an applicant outside 0-1", Question(2, "w1 w1") with { LockOut = new HashSet<int> { 2 } } },
        { "lockIn: names an applicant outside 0-1", Question(2, "w1 w1") with { LockIn = new HashSet<int> { 2 }, LockOut = new HashSet<int> { 2 } } },
        { "lockOut: names an applicant outside 0-1", Question(1, "w1 w1") with { LockIn = new HashSet<int> { 0, 1 }, LockOut = new HashSet<int> { 1, 2 } } },
        { "lockOut: names an applicant that is locked in", Question(1, "w1 w1") with { LockIn = new HashSet<int> { 0, 1 }, LockOut = new HashSet<int> { 1 } } },
        { "lockOut: names an applicant that is locked in", Question(2, "w1 w1") with { LockIn = new HashSet<int> { 1 }, LockOut = new HashSet<int> { 1 } } },
        { "lockIn: no class within the seats and the bounds on right holds all who are locked in", Question(1, "w1 w1") with { LockIn = new HashSet<int> { 0, 1 } } },
        { "lockIn: no class within the seats and the bounds on right holds all who are locked in", Question(2, "w1 w1") with { RightsMin = 1, LockIn = new HashSet<int> { 0 } } },
        { "lockIn: no class within the seats and the bounds on right holds all who are locked in", Question(2, "wr1 wr1") with { RightsMax = 1, LockIn = new HashSet<int> { 0 } } },
        { "seats: a class of more than 200 is not composed", Question(201, string.Join(' ', Enumerable.Repeat("w1", 201))) },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Fault_NamesTheFieldAndTheProblem(string message, CompositionQuestion question)
    {
        var fault = question.Fault().ShouldNotBeNull();
        fault.Message.ShouldBe(message);
        fault.Field.ShouldBe(message[..message.IndexOf(':', StringComparison.Ordinal)]);
    }

    public static TheoryData<CompositionQuestion> Sound => new()
    {
        Question(0, ""),
        Question(2, "w0 w100"),
        Question(2, "wr1 w1") with { RightsMin = 2, RightsMax = 2 },
        Question(2, "wr1 w1") with { RightsMax = 5 },
        Question(2, "wr1 w1") with { RightsMin = 1, RightsMax = 1, LockIn = new HashSet<int> { 0, 1 } },
        Question(2, "w1 w1") with { LockIn = new HashSet<int> { 0 }, LockOut = new HashSet<int> { 1 } },
        Question(5000, "w1 w1"),
        Question(200, string.Join(' ', Enumerable.Repeat("w1", 201))),
    };

    [Theory, MemberData(nameof(Sound))]
    public void Fault_OfASoundQuestion_IsNull(CompositionQuestion question) => question.Fault().ShouldBeNull();
}
