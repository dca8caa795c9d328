using Samlop.Platform.Time;

namespace Samlop.Tests.Support;

/// <summary>A clock that stands still until a test moves it; the program has it in place of the system's, sessions too.</summary>
public sealed class TestTime : TimeProvider
{
    /// <summary>The instant every test starts at: noon in Oslo, two days before the deadline of call 17-2022.</summary>
    public static readonly DateTimeOffset Start = OsloClock.Instant(new DateOnly(2022, 3, 8), new TimeOnly(12, 0));

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
