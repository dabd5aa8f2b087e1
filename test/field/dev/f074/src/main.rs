include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

fn main() {
    for name in ALL {
        println!("{name}");
    }
}
