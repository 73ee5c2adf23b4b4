//! Orders and requests for access come in and are booked.

use kontor::domain::lifecycle::{MessageState, OrderState};

use crate::support::fixtures::{self, eva, order};
use crate::support::world::World;

// proves O1, O4, O5
#[test]
fn an_order_is_booked_exported_and_confirmed() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::Exported);
    assert_eq!(file.row.contact, Some(("1001".to_owned(), "Alfa s.r.o.".to_owned())));
    assert_eq!(world.messages(), [("order.xml".to_owned(), MessageState::Finished, None)]);
    assert_eq!(world.post.letters_to("info@alfa.example").len(), 1);
    assert_eq!(world.exported().len(), 1);
}
