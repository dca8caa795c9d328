using System.Text.Json;
using Microsoft.Extensions.Logging;
using Samlop.Audit;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit;

/// <summary>Stored values under earlier names, and what cannot be read at all.</summary>
public class EventJsonTests
{
    private enum Colour
    {
        [Was("Crimson", "Scarlet")]
        Red,
        Blue,
    }

    [Theory]
    [InlineData("\"Red\"", "Red")]
    [InlineData("\"Scarlet\"", "Red")]
    [InlineData("\"Blue\"", "Blue")]
    public void Value_IsReadByItsNameAndItsEarlierNames(string stored, string value) =>
        JsonSerializer.Deserialize<Colour>(stored, EventJson.Options).ToString().ShouldBe(value);

    [Theory]
    [InlineData("\"Mauve\"")]
    [InlineData("\"red\"")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void Value_ThatIsUnknown_CannotBeRead(string stored) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Colour>(stored, EventJson.Options));

    [Theory]
    [InlineData("grants.nothing.such", "{}")]
    [InlineData("grants.formal-check.recorded", "{broken")]
    [InlineData("grants.formal-check.recorded", "null")]
    [InlineData("grants.formal-check.recorded", "[]")]
    [InlineData("grants.formal-check.recorded", """{"result":"TooLate"}""")]
    [InlineData("grants.decision.application-chosen", """{"kind":7}""")]
    [InlineData("access.user.added", "{broken")]
    [InlineData("access.user.added", "null")]
    [InlineData("access.organisation.changed", "{}")]
    public void Event_ThatCannotBeRead_IsToldAsAChangeThatCannotBeShown_AndLoggedOnce(string code, string data)
    {
        using var witness = new Witness();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(witness));
        var telling = new EventTelling(logging.CreateLogger<EventTelling>());
        for (var i = 0; i < 3; i++) telling.Tell(i, code, data).Told.Key.ShouldBe("History_Untold");
        witness.Errors.ShouldHaveSingleItem().ShouldContain(code);
    }
}
